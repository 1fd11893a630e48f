import { projection } from '#projections/projection.js';
import { project, type PolicyRow } from './policies.js';

export const policies = projection<PolicyRow>({
  name: 'policies',
  version: 1,
  on: ['housing.PolicyPublished', 'housing.PolicySuperseded'],
  keys: (fact) => [(fact.data as { docId: string }).docId],
  project,
});
