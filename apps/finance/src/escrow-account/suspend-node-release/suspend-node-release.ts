import type { Acting } from '#kernel/acting.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { NodeReleaseSuspended } from '../escrow-events.js';

export class SuspendNodeRelease {
  constructor(
    readonly projectId: string,
    readonly claimId: string,
    readonly acting: Acting,
  ) {}
}

/** Mirrors that the verified claim no longer holds: nothing is released on it from then on. */
export function suspendNodeRelease(
  { projectId, claimId }: SuspendNodeRelease,
  state: EscrowAccount,
): NodeReleaseSuspended[] {
  return state.verifiedClaim === claimId ? [{ type: 'NodeReleaseSuspended', data: { projectId, claimId } }] : [];
}
