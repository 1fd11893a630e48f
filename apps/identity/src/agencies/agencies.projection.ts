import { projection } from '#projections/projection.js';
import type { OrganisationSet } from '../organisation/organisation.js';
import { project, type AgencyRow } from './agencies.js';

export const agencies = projection<AgencyRow>({
  name: 'agencies',
  version: 1,
  on: ['identity.OrganisationSet'],
  keys: ({ data }) => [(data as OrganisationSet['data']).agencyId],
  project,
});
