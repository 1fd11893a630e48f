import { reaction } from '#messaging/reaction.js';
import type { RecheckOrdered } from '../recheck/recheck.js';
import { QueryClaim } from '../status-claim/query-claim/query-claim.js';

/** A claim that is to be checked again stands 存疑 until a person decides; only a person rejects it. */
export const queryClaimWhenRecheckOrdered = reaction<RecheckOrdered['data']>({
  name: 'query-claim-when-recheck-ordered',
  when: ['housing.RecheckOrdered'],
  then: ({ data: { projectId, claimId, itemId, named } }, acting) => {
    const flag = named ? `PM-22 纪委监委认定弄虚作假（${itemId}）` : `PM-22 同一单位申报全面复核（${itemId}）`;
    return [new QueryClaim(projectId, claimId, { flags: [flag] }, acting)];
  },
});
