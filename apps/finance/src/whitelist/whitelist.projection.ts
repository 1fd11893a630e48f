import { projection } from '#projections/projection.js';
import { project, whitelistKeys, type WhitelistRow } from './whitelist.js';

export const whitelist = projection<WhitelistRow>({
  name: 'whitelist',
  version: 1,
  on: [
    'finance.WhitelistPushed',
    'finance.RectifiedAndRepushed',
    'finance.BankDeclined',
    'finance.CreditApproved',
    'finance.CreditDrawn',
  ],
  keys: whitelistKeys,
  project,
});
