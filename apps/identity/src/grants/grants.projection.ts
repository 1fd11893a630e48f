import { projection } from '#projections/projection.js';
import { grantKeys, project, type GrantRow } from './grants.js';

export const grants = projection<GrantRow>({
  name: 'grants',
  version: 1,
  on: ['AccountOpened', 'RoleGrantRequested', 'RoleGranted', 'RoleRevoked', 'AccountClosed'].map(
    (event) => `identity.${event}`,
  ),
  keys: grantKeys,
  project,
});
