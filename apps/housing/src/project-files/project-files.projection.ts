import { projection } from '#projections/projection.js';
import { project, type ProjectFileRow } from './project-files.js';

export const projectFiles = projection<ProjectFileRow>({
  name: 'project_files',
  version: 1,
  on: [
    'housing.LedgerRowImported',
    'housing.LedgerRowReverted',
    'housing.ProjectRegistered',
    'housing.ProjectProfileChanged',
    'housing.ProblemIdentified',
    'housing.ProblemReclassified',
    'housing.DutyAssigned',
    'housing.DutyHandedOver',
    'housing.LedgerEntered',
    'housing.LedgerLevelChanged',
  ],
  keys: (fact) => [fact.key],
  project,
});
