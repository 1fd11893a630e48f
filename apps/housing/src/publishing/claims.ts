import { publish } from '#agency/publication.js';
import { ClaimLapsedV1 } from '#contracts/housing/claim-lapsed.v1.js';
import { ClaimRejectedV1 } from '#contracts/housing/claim-rejected.v1.js';
import { ClaimUnderQueryV1 } from '#contracts/housing/claim-under-query.v1.js';
import { ClaimVerifiedV1 } from '#contracts/housing/claim-verified.v1.js';
import { ClaimWithdrawnV1 } from '#contracts/housing/claim-withdrawn.v1.js';
import { CorroborationRequestedV1 } from '#contracts/housing/corroboration-requested.v1.js';
import { DeliveryClaimedV1 } from '#contracts/housing/delivery-claimed.v1.js';
import { ResolutionClaimedV1 } from '#contracts/housing/resolution-claimed.v1.js';
import { ResumptionClaimedV1 } from '#contracts/housing/resumption-claimed.v1.js';
import { TitleReadyClaimedV1 } from '#contracts/housing/title-ready-claimed.v1.js';
import type * as claims from '../status-claim/claim-events.js';
import type { CorroborationRequested } from '../status-claim/observation-events.js';

const head = ({ projectId, claimId, claim }: claims.OfClaim) => ({ projectId, claimId, claim });

/** Who claims what is public among the agencies; which officer did it stays inside. */
export const claimPublications = [
  publish('ResumptionClaimed', 'open', ResumptionClaimedV1, (data: claims.ResumptionClaimed['data']) => {
    const { scope, since, plannedWorkers, claimant } = data;
    return { ...head(data), scope, since, plannedWorkers, claimant };
  }),
  publish('DeliveryClaimed', 'open', DeliveryClaimedV1, (data: claims.DeliveryClaimed['data']) => {
    const { delivered, claimant } = data;
    return { ...head(data), delivered, claimant };
  }),
  publish('TitleReadyClaimed', 'open', TitleReadyClaimedV1, (data: claims.TitleReadyClaimed['data']) => {
    const { ready, claimant } = data;
    return { ...head(data), ready, claimant };
  }),
  publish('ResolutionClaimed', 'open', ResolutionClaimedV1, (data: claims.ResolutionClaimed['data']) => {
    const { outcomes, claimant } = data;
    return { ...head(data), outcomes: [...outcomes], claimant };
  }),
  publish('ClaimWithdrawn', 'open', ClaimWithdrawnV1, (data: claims.ClaimWithdrawn['data']) => {
    const { reason } = data;
    return { ...head(data), reason };
  }),
  publish('ClaimUnderQuery', 'open', ClaimUnderQueryV1, (data: claims.ClaimUnderQuery['data']) => {
    const { flags } = data;
    return { ...head(data), flags: [...flags] };
  }),
  publish('ClaimVerified', 'open', ClaimVerifiedV1, (data: claims.ClaimVerified['data']) => {
    const { witnesses, ruleVersion } = data;
    return { ...head(data), witnesses: [...witnesses], ruleVersion };
  }),
  publish('ClaimRejected', 'open', ClaimRejectedV1, (data: claims.ClaimRejected['data']) => {
    const { reasonClass, reasons, evidence } = data;
    return { ...head(data), reasonClass, reasons: [...reasons], evidence: [...evidence] };
  }),
  publish('ClaimLapsed', 'open', ClaimLapsedV1, (data: claims.ClaimLapsed['data']) => {
    const { failedWitnesses, lastOk } = data;
    return { ...head(data), failedWitnesses: [...failedWitnesses], lastOk };
  }),
  publish(
    'CorroborationRequested',
    'requests',
    CorroborationRequestedV1,
    (data: CorroborationRequested['data']) => data,
  ),
];
