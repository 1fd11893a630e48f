import type { Acting } from '#kernel/acting.js';
import { theClaim } from '../claim-standing.js';
import type { ClaimRules } from '../claim-rules.js';
import type { CorroborationRequested } from '../observation-events.js';
import type { StatusClaims } from '../status-claims.js';
import { requestsFor } from '../witness-plan.js';

export class OpenCorroboration {
  constructor(
    readonly projectId: string,
    readonly claimId: string,
    readonly acting: Acting,
  ) {}
}

/** PM-02: a claim is on record, so its witnesses are asked; who was asked ahead is not asked again. */
export function openCorroboration(
  { claimId }: OpenCorroboration,
  state: StatusClaims,
  rules: ClaimRules,
): CorroborationRequested[] {
  const asked = state.seen.requests.map(({ requestId }) => requestId);
  return requestsFor(theClaim(claimId, state), state, rules)
    .filter(({ requestId }) => !asked.includes(requestId))
    .map((data) => ({ type: 'CorroborationRequested', data }));
}
