import { projection } from '#projections/projection.js';
import { FIGURE_CONTRACTS, keepFigureFact, type FigureFacts } from './figure-fact-of.js';
import {
  CLEAR_STATUS_INTERVALS,
  DELETE_STATUS_INTERVALS,
  INSERT_STATUS_INTERVALS,
  intervalColumns,
} from './figures.sql.js';
import { intervalsOf } from './status-intervals.js';

/** A row keeps what a project's figures rest on; the table of intervals is made from it. */
export const statusIntervals = projection<FigureFacts>({
  name: 'status_intervals',
  version: 1,
  on: FIGURE_CONTRACTS,
  keys: ({ projectId }) => (projectId === undefined ? [] : [projectId]),
  project: keepFigureFact,
  save: async (client, projectId, row) => {
    await client.query(DELETE_STATUS_INTERVALS, [[projectId]]);
    await client.query(INSERT_STATUS_INTERVALS, intervalColumns(intervalsOf(projectId, row?.facts ?? [])));
  },
  clear: async (client) => {
    await client.query(CLEAR_STATUS_INTERVALS);
  },
});
