import type { ClaimLapsedV1 } from '#contracts/housing/claim-lapsed.v1.js';
import type { ClaimVerifiedV1 } from '#contracts/housing/claim-verified.v1.js';
import { reaction } from '#messaging/reaction.js';
import { AllowNodeRelease } from '../escrow-account/allow-node-release/allow-node-release.js';
import { SuspendNodeRelease } from '../escrow-account/suspend-node-release/suspend-node-release.js';

/** PM-04: escrow nodes follow the verified state of the resumption, never the claimed one. */
export const allowNodeReleaseWhenResumptionVerified = reaction<ClaimVerifiedV1>({
  name: 'allow-node-release-when-resumption-verified',
  when: ['housing.claim-verified.v1'],
  then: ({ data: { projectId, claimId, claim } }, acting) =>
    claim === 'resumption' ? [new AllowNodeRelease(projectId, claimId, acting)] : [],
});

/** A claim that lapsed or was refused after all releases nothing. */
export const suspendNodeReleaseWhenClaimFalls = reaction<ClaimLapsedV1>({
  name: 'suspend-node-release-when-claim-falls',
  when: ['housing.claim-lapsed.v1', 'housing.claim-rejected.v1', 'housing.claim-withdrawn.v1'],
  then: ({ data: { projectId, claimId } }, acting) => [new SuspendNodeRelease(projectId, claimId, acting)],
});
