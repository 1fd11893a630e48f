import { projection } from '#projections/projection.js';
import { projectFiles } from '../project-files/project-files.projection.js';
import { project, type FieldOriginsRow } from './field-origins.js';

export const fieldOriginRows = projection<FieldOriginsRow>({
  name: 'field_origins',
  version: 1,
  on: projectFiles.on,
  keys: projectFiles.keys,
  project,
});
