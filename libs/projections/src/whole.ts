import type { Pool } from 'pg';
import type { Fact } from '#messaging/fact.js';
import type { Build } from './build.js';
import type { Bound } from './course.js';
import type { ParkedRow, ProjectionStatus, Rebuilt } from './projection-wiring.js';
import type { Projection } from './projection.js';
import { wholeName } from './shards.js';

/** Where a projection stands: where the part of it that is furthest behind does. */
export function statusOf(
  { name, version }: Projection,
  parts: readonly Build[],
  haltedBy: ReadonlyMap<string, string>,
): ProjectionStatus {
  const halted = parts.map(({ projection }) => haltedBy.get(projection.name)).find((reason) => reason !== undefined);
  return {
    name,
    version,
    ...leastOf(parts.map(({ positions }) => positions)),
    ...(halted === undefined ? {} : { halted }),
  };
}

/** How far the rebuild of a projection is whose parts are built one after the other; undefined when none is. */
export function reachedOf(parts: readonly Build[], reached: (name: string) => Bound | undefined): Bound | undefined {
  const growing = parts.findIndex(({ projection }) => reached(projection.name) !== undefined);
  if (growing < 0) return undefined;
  const places = parts.slice(0, growing + 1).map((part) => reached(part.projection.name) ?? part.positions);
  const share = (source: keyof Bound) => Math.floor(places.reduce((sum, at) => sum + at[source], 0) / parts.length);
  return { log: share('log'), inbox: share('inbox') };
}

/** What the rebuilds of all parts came to. */
export function rebuiltOf(parts: readonly Rebuilt[], { before, after }: { before: string; after: string }): Rebuilt {
  const differences = parts.flatMap(({ difference }) => (difference ? [difference] : []));
  if (differences.length === 0) return { before: after, after, same: true }; // facts may have come in between
  const rows = differences.reduce((sum, difference) => sum + difference.rows, 0);
  return { before, after, same: false, difference: { rows, keys: differences.flatMap(({ keys }) => keys).sort() } };
}

/** The rows that stand still, of all projections that are served. */
export async function parkedRows(pool: Pool): Promise<ParkedRow[]> {
  const { rows } = await pool.query<Omit<ParkedRow, 'fact'> & { fact: string }>(
    `SELECT split_part(projection, '#', 1) AS projection, key, reason, fact FROM parked_rows
     WHERE version > 0 ORDER BY 1, key`,
  );
  return rows.map((row) => ({ ...row, fact: JSON.parse(row.fact) as Fact }));
}

/** Removes what is left of a division of these projections that is not today's. */
export async function forgetOtherParts(pool: Pool, parts: readonly Projection[]): Promise<void> {
  const { rows } = await pool.query<{ projection: string }>('SELECT DISTINCT projection FROM projection_checkpoints');
  const names = new Set(parts.map(({ name }) => name));
  const wholes = new Set(parts.map(({ name }) => wholeName(name)));
  const others = rows
    .map(({ projection }) => projection)
    .filter((name) => wholes.has(wholeName(name)) && !names.has(name));
  if (others.length === 0) return;
  for (const table of ['read_rows', 'projection_facts', 'parked_rows', 'projection_checkpoints']) {
    await pool.query(`DELETE FROM ${table} WHERE projection = ANY($1)`, [others]);
  }
}

function leastOf(positions: readonly Bound[]): Bound {
  return {
    log: Math.min(...positions.map(({ log }) => log)),
    inbox: Math.min(...positions.map(({ inbox }) => inbox)),
  };
}
