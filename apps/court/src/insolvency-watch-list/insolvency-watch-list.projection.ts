import { projection } from '#projections/projection.js';
import { project, type WatchedProject } from './insolvency-watch-list.js';

export const insolvencyWatchList = projection<WatchedProject>({
  name: 'insolvency_watch_list',
  version: 1,
  on: [
    'court.InsolvencyTestMet',
    'court.InsolvencyTestCleared',
    'court.DeadlineBreached',
    'court.JointItemRaised',
    'court.InsolvencyFiled',
  ],
  keys: (fact) => [fact.key],
  project,
});
