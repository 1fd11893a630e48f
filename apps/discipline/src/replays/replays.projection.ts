import { projection } from '#projections/projection.js';
import { project, type ReplayRow } from './replays.js';

export const replays = projection<ReplayRow>({
  name: 'replays',
  version: 1,
  on: ['discipline.ReplayStarted'],
  keys: ({ id }) => [id],
  project,
});
