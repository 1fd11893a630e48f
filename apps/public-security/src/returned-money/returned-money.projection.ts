import { projection } from '#projections/projection.js';
import { project, type ReturnedMoneyRow } from './returned-money.js';

export const returnedMoney = projection<ReturnedMoneyRow>({
  name: 'returned_money',
  version: 1,
  on: ['public-security.MoneyReturnedToProject'],
  keys: ({ key, data }) => [`${key} ${(data as { returnId: string }).returnId}`],
  project,
});
