import { grantToApp, type Migration } from '#messaging/migration.js';
import type { Measure } from './project-status.js';
import type { StatusInterval } from './status-intervals.js';

/** See StatusInterval. `to_day` is exclusive. */
export const CREATE_STATUS_INTERVALS = `
  CREATE TABLE status_interval (
    project_id text NOT NULL,
    axis text NOT NULL CHECK (axis IN ('known', 'true')),
    measure text NOT NULL,
    value integer NOT NULL CHECK (value >= 0),
    from_day date NOT NULL,
    to_day date NOT NULL CHECK (to_day > from_day),
    PRIMARY KEY (project_id, axis, measure, from_day)
  );
  CREATE INDEX status_interval_by_day ON status_interval (axis, measure, to_day, from_day);
`;

/** What is summed lies in the index: a figure of a whole province reads no row of the table. */
export const COVER_STATUS_INTERVALS = `
  DROP INDEX status_interval_by_day;
  CREATE INDEX status_interval_by_day ON status_interval (axis, measure, to_day, from_day) INCLUDE (value);
`;

export const figureMigrations: readonly Migration[] = [
  {
    id: 'oversight-001-status-interval',
    sql: `${CREATE_STATUS_INTERVALS} ${grantToApp('SELECT, INSERT, DELETE ON status_interval')}`,
  },
  { id: 'oversight-002-values-in-the-index', sql: COVER_STATUS_INTERVALS },
];

export const CLEAR_STATUS_INTERVALS = 'DELETE FROM status_interval';

/** $1 project codes that were refolded. */
export const DELETE_STATUS_INTERVALS = 'DELETE FROM status_interval WHERE project_id = ANY ($1::text[])';

/** Parameters: intervalColumns(rows). */
export const INSERT_STATUS_INTERVALS = `
  INSERT INTO status_interval (project_id, axis, measure, value, from_day, to_day)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::date[], $6::date[])
`;

export function intervalColumns(rows: readonly StatusInterval[]): (string | number)[][] {
  return [
    rows.map((row) => row.projectId),
    rows.map((row) => row.axis),
    rows.map((row) => row.measure),
    rows.map((row) => row.value),
    rows.map((row) => row.from),
    rows.map((row) => row.to),
  ];
}

/** LedgerCounts for each of the days $2 on the axis $1, one row per day in ascending order, from one snapshot. */
export const FIGURES_SQL = totals('entered', 'closed', 'claimed');

/** HouseholdSums for each of the days $2 on the axis $1, one row per day in ascending order, from one snapshot. */
export const KEY_PERIOD_SQL = totals('households', 'verified', 'everVerified');

/** The projects behind the measure $2 at the end of day $3 on the axis $1, by code. */
export const FIGURE_ROWS_SQL = `
  SELECT project_id AS "projectCode", value
  FROM status_interval
  WHERE axis = $1 AND measure = $2 AND from_day <= $3::date AND $3::date < to_day AND value > 0
  ORDER BY project_id COLLATE "C"
`;

function totals(...measures: readonly Measure[]): string {
  const total = (measure: Measure) =>
    `coalesce(sum(value) FILTER (WHERE measure = '${measure}'), 0)::integer AS "${measure}"`;
  return `
    SELECT asked.day::text AS at, totals.*
    FROM (SELECT DISTINCT unnest($2::date[]) AS day) AS asked
    CROSS JOIN LATERAL (
      SELECT ${measures.map(total).join(', ')} FROM status_interval
      WHERE axis = $1 AND measure IN (${measures.map((measure) => `'${measure}'`).join(', ')})
        AND from_day <= asked.day AND asked.day < to_day
    ) AS totals
    ORDER BY asked.day`;
}
