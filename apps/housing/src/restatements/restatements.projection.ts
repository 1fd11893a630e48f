import { projection } from '#projections/projection.js';
import { project, type RestatementRow } from './restatements.js';

export const restatements = projection<RestatementRow>({
  name: 'restatements',
  version: 1,
  on: ['housing.FigureRestated'],
  keys: ({ id }) => [id],
  project,
});
