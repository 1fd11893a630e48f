import { projection } from '#projections/projection.js';
import { CHANGES } from './evolve-life.js';
import { liveOn } from './live-on.js';
import type { ProjectLife } from './project-life.js';

/** Housing, petition and court speak of a project: its row is folded in the order of recording. */
export const warroom = projection<ProjectLife>({
  name: 'warroom',
  version: 2,
  on: Object.keys(CHANGES),
  keys: ({ projectId }) => (projectId === undefined ? [] : [projectId]),
  project: liveOn,
  refold: true,
});
