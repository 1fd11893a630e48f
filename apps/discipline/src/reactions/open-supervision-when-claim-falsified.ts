import type { ClaimRejectedV1 } from '#contracts/housing/claim-rejected.v1.js';
import { reaction } from '#messaging/reaction.js';
import { OpenSupervision } from '../supervision-item/open-supervision/open-supervision.js';

/** R-064, D-05: a falsification that the office upheld opens an item at once; other refusals open none. */
export const openSupervisionWhenClaimFalsified = reaction<ClaimRejectedV1>({
  name: 'open-supervision-when-claim-falsified',
  when: ['housing.claim-rejected.v1'],
  then: ({ data: { projectId, claimId, reasonClass } }, acting) => {
    if (reasonClass !== 'falsified') return [];
    const opening = { itemId: claimId, topic: `申报 ${claimId} 弄虚作假`, trigger: `核查不实 ${claimId}`, claimId };
    return [new OpenSupervision(projectId, opening, acting)];
  },
});
