import { reaction } from '#messaging/reaction.js';
import type { PayeeRegistered } from '../escrow-account/escrow-events.js';
import { AdmitLoanPayee } from '../special-loan/admit-loan-payee/admit-loan-payee.js';

/** A project has one payee list; the special loan pays by it too. */
export const admitLoanPayeeWhenPayeeRegistered = reaction<PayeeRegistered['data']>({
  name: 'admit-loan-payee-when-payee-registered',
  when: ['finance.PayeeRegistered'],
  then: ({ data: { projectId, uscc, kind } }, acting) => [new AdmitLoanPayee(projectId, uscc, kind, acting)],
});
