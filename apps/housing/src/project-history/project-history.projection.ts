import { projection } from '#projections/projection.js';
import { HISTORY_FACTS, historyKeys, project, type HistoryRow } from './project-history.js';

export const projectHistory = projection<HistoryRow>({
  name: 'project_history',
  version: 1,
  on: HISTORY_FACTS,
  keys: historyKeys,
  project,
});
