import { projection } from '#projections/projection.js';
import type { Standing } from '../account/account.js';
import { project, type AccountRow } from './accounts.js';

export const accounts = projection<AccountRow>({
  name: 'accounts',
  version: 1,
  on: ['identity.AccountOpened', 'identity.RoleGranted', 'identity.RoleRevoked', 'identity.AccountClosed'],
  keys: ({ data }) => [(data as Standing).userId],
  project,
});
