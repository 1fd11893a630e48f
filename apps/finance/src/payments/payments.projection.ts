import { projection } from '#projections/projection.js';
import { paymentKey, project, type PaymentRow } from './payments.js';

export const payments = projection<PaymentRow>({
  name: 'payments',
  version: 1,
  on: ['Requested', 'Endorsed', 'Paid', 'Refused'].flatMap((end) => [
    `finance.Disbursement${end}`,
    `finance.Drawdown${end}`,
  ]),
  keys: (fact) => [paymentKey(fact)],
  project,
});
