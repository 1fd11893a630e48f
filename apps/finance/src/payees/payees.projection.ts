import { projection } from '#projections/projection.js';
import { payeeRowKey, project, type PayeeRow } from './payees.js';

export const payees = projection<PayeeRow>({
  name: 'payees',
  version: 1,
  on: ['finance.PayeeRegistered'],
  keys: (fact) => [payeeRowKey(fact)],
  project,
});
