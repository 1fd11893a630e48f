import { reaction } from '#messaging/reaction.js';
import { StaySuits } from '../derivative-suit/stay-suits/stay-suits.js';
import type { StayOfSuitsOrdered } from '../suit-docket/suit-docket.js';

/** The stay of a project's suits is ordered; each is stayed on its own stream. */
export const staySuitsWhenOrdered = reaction<StayOfSuitsOrdered['data']>({
  name: 'stay-suits-when-ordered',
  when: ['court.StayOfSuitsOrdered'],
  then: ({ data: { caseNos, reason } }, acting) => caseNos.map((caseNo) => new StaySuits(caseNo, { reason }, acting)),
});
