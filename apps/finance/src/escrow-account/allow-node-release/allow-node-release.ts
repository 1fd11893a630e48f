import type { Acting } from '#kernel/acting.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { NodeReleaseAllowed } from '../escrow-events.js';

export class AllowNodeRelease {
  constructor(
    readonly projectId: string,
    readonly claimId: string,
    readonly acting: Acting,
  ) {}
}

/** Mirrors that a resumption claim was verified (PM-04). */
export function allowNodeRelease({ projectId, claimId }: AllowNodeRelease, state: EscrowAccount): NodeReleaseAllowed[] {
  return state.verifiedClaim === claimId ? [] : [{ type: 'NodeReleaseAllowed', data: { projectId, claimId } }];
}
