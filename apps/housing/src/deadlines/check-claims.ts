import { timerRule } from '#agency/timers/timer-rule.js';
import { CheckClaim } from '../evidence/check-claim/check-claim.js';
import type { ResolutionClaimed } from '../status-claim/claim-events.js';

const MINUTES = 1;

interface Subject {
  readonly projectId: string;
  readonly claimId: string;
  readonly filedAt: string;
}

/** A claim of resolution is looked at a minute after it came in, when all that was said of its problems is noted. */
export const checkClaims = timerRule<Subject>({
  name: 'claim_checks',
  on: ['housing.ResolutionClaimed'],
  start: ({ data, recordedAt: filedAt }) => {
    const { projectId, claimId } = data as ResolutionClaimed['data'];
    const due = new Date(Date.parse(filedAt) + MINUTES * 60_000).toISOString();
    return [{ timerId: `claim ${claimId}`, due, subject: { projectId, claimId, filedAt } }];
  },
  stop: () => [],
  order: ({ projectId, claimId, filedAt }, _due, acting) => new CheckClaim(projectId, claimId, filedAt, acting),
});
