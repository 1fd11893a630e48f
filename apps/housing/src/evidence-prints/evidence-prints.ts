import type { Fact } from '#messaging/fact.js';
import type { EvidenceSubmitted } from '../evidence/evidence.js';
import type { Print } from '../evidence/photo-rules.js';

/** Hashes of everything that was submitted, across projects: what a picture is compared with. */
export function project(_: Print | undefined, fact: Fact): Print {
  const { projectId, evidenceId, sha256, phash } = fact.data as EvidenceSubmitted['data'];
  return { projectId, evidenceId, sha256, ...(phash === undefined ? {} : { phash }) };
}

export function keyOf(fact: Fact): string {
  const { projectId, evidenceId } = fact.data as EvidenceSubmitted['data'];
  return `${projectId}/${evidenceId}`;
}
