import { timerRule } from '#agency/timers/timer-rule.js';
import type { EvidenceSubmitted } from '../evidence/evidence.js';
import { RunChecks } from '../evidence/run-checks/run-checks.js';

/** Photos of one walk come in one after another; five minutes later they are looked at together. */
const MINUTES = 5;

/** New evidence is checked five minutes after it came in; the project's whole evidence is looked at. */
export const checkEvidence = timerRule<{ projectId: string }>({
  name: 'evidence_checks',
  on: ['housing.EvidenceSubmitted'],
  start: ({ data, recordedAt }) => {
    const { projectId } = data as EvidenceSubmitted['data'];
    const due = new Date(Date.parse(recordedAt) + MINUTES * 60_000).toISOString();
    return [{ timerId: `evidence ${projectId} ${due}`, due, subject: { projectId } }];
  },
  stop: () => [],
  order: ({ projectId }, _due, acting) => new RunChecks(projectId, acting),
});
