import { reaction } from '#messaging/reaction.js';
import type { OfClaim } from '../status-claim/claim-events.js';
import { OpenCorroboration } from '../status-claim/open-corroboration/open-corroboration.js';

/** PM-02: nobody who claims chooses whom we ask. */
export const askWitnessesWhenAClaimIsFiled = reaction<OfClaim>({
  name: 'ask-witnesses-when-a-claim-is-filed',
  when: [
    'housing.ResumptionClaimed',
    'housing.DeliveryClaimed',
    'housing.TitleReadyClaimed',
    'housing.ResolutionClaimed',
  ],
  then: ({ data: { projectId, claimId } }, acting) => [new OpenCorroboration(projectId, claimId, acting)],
});
