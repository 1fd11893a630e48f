import { projection } from '#projections/projection.js';
import { project, trailKeys, type TrailEntry } from './trail-entry.js';

/** Every record about a project, of every service. The view `trail` reads its rows by an index of their own. */
export const trail = projection<TrailEntry>({
  name: 'trail',
  version: 1,
  on: ['platform.record.v1'],
  keys: trailKeys,
  project,
});
