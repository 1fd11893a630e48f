import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { CaseState } from '../case-state.js';
import { openCase } from '../case-standing.js';
import type { ClosureConsented, ClosureObjected } from '../closure-events.js';

/** What an agency answered in its own service. */
export interface SignatureElsewhere {
  readonly caseId: string;
  readonly agency: string;
  readonly caseRevision: number;
  readonly on: string;
  readonly objection?: { readonly fact: string; readonly wouldSatisfy: string };
  readonly sourceEventId: string;
}

/** Given by reactions alone: it names the event that it mirrors. */
export class MirrorSignature {
  constructor(
    readonly projectId: string,
    readonly signature: SignatureElsewhere,
    readonly acting: Acting,
  ) {}
}

/** Mirrors an answer once. One that was given on an older state is on record, and counts for nothing (T-9). */
export function mirrorSignature(
  { projectId, signature }: MirrorSignature,
  state: CaseState,
): (ClosureConsented | ClosureObjected)[] {
  const { caseId, agency, caseRevision: afterRevision, on, objection, sourceEventId } = signature;
  if (state.seen.includes(sourceEventId)) return [];
  const open = openCase(state);
  if (open.caseId !== caseId || !open.requests.some((request) => request.agency === agency)) {
    throw new RuleViolation('housing.not-asked', `销号申请 ${caseId} 未征求该单位意见`);
  }
  const data = { projectId, caseId, agency, afterRevision, on, sourceEventId };
  return objection
    ? [{ type: 'ClosureObjected', data: { ...data, ...objection } }]
    : [{ type: 'ClosureConsented', data }];
}
