import { projection } from '#projections/projection.js';
import { project, STEPS } from './insolvency-timelines.js';
import type { InsolvencyTimeline } from './timeline-row.js';

export const insolvencyTimelines = projection<InsolvencyTimeline>({
  name: 'insolvency_timelines',
  version: 2,
  on: [...Object.keys(STEPS), 'DeadlineAdjusted'].map((type) => `court.${type}`),
  keys: (fact) => [fact.key],
  project,
});
