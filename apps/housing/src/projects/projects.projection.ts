import { projection } from '#projections/projection.js';
import { project, type ProjectRow } from './projects.js';

export const projects = projection<ProjectRow>({
  name: 'projects',
  version: 1,
  on: ['housing.ProjectRegistered', 'housing.LedgerEntered'],
  keys: (fact) => [fact.key],
  project,
});
