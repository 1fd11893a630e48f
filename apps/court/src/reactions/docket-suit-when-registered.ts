import { reaction } from '#messaging/reaction.js';
import type { SuitRegistered } from '../derivative-suit/derivative-suit.js';
import { DocketSuit } from '../suit-docket/docket-suit/docket-suit.js';

/** A suit is registered; the project's docket learns its number. */
export const docketSuitWhenRegistered = reaction<SuitRegistered['data']>({
  name: 'docket-suit-when-registered',
  when: ['court.SuitRegistered'],
  then: ({ data: { projectId, caseNo } }, acting) => [new DocketSuit(projectId, caseNo, acting)],
});
