import { projection } from '#projections/projection.js';
import { ENTERPRISE_FACTS, project, type EnterpriseRow } from './enterprises.js';

export const enterprises = projection<EnterpriseRow>({
  name: 'enterprises',
  version: 2,
  on: ENTERPRISE_FACTS,
  keys: (fact) => [fact.key],
  project,
  refold: true,
});
