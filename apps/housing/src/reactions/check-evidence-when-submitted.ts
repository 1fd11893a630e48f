import { system } from '#kernel/acting.js';
import { reaction } from '#messaging/reaction.js';
import type { EvidenceSubmitted } from '../evidence/evidence.js';
import { RunChecks } from '../evidence/run-checks/run-checks.js';

/** New evidence is checked at once; the project's whole evidence is looked at, so the last item sees the burst. */
export const checkEvidenceWhenSubmitted = reaction<EvidenceSubmitted['data']>({
  name: 'check-evidence-when-submitted',
  when: ['housing.EvidenceSubmitted'],
  then: ({ data: { projectId } }, { now, today }) => [new RunChecks(projectId, system(now, today, 'RS-2026-1'))],
});
