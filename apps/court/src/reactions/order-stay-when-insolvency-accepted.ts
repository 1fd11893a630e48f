import { reaction } from '#messaging/reaction.js';
import type { InsolvencyAccepted } from '../insolvency-case/insolvency-events.js';
import { OrderStay } from '../suit-docket/order-stay/order-stay.js';

/** Insolvency is accepted; suits that have begun stand still until the administrator has taken over (企业破产法 20). */
export const orderStayWhenInsolvencyAccepted = reaction<InsolvencyAccepted['data']>({
  name: 'order-stay-when-insolvency-accepted',
  when: ['court.InsolvencyAccepted'],
  then: ({ data: { projectId, caseNo } }, acting) => [
    new OrderStay(projectId, `破产案件 ${caseNo} 已受理（企业破产法第二十条）`, acting),
  ],
});
