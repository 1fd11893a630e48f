import type { Pool, PoolClient } from 'pg';
import { transaction } from '#messaging/transaction.js';
import { inDerived } from './advance.js';
import type { Build } from './build.js';
import type { Projection } from './projection.js';

const COLUMNS = `max(position) FILTER (WHERE source = 'log') AS log, max(position) FILTER (WHERE source = 'inbox') AS inbox`;

interface Row {
  readonly projection: string;
  readonly version: number;
  readonly epoch: string;
  readonly log: string;
  readonly inbox: string;
}

/** Takes the projections over into the next epoch; gives those whose version has been built already. */
export function takeOver(pool: Pool, projections: readonly Projection[]): Promise<{ epoch: number; builds: Build[] }> {
  return transaction(pool, async (client) => {
    const next = await client.query<{ epoch: string }>('UPDATE projection_epoch SET epoch = epoch + 1 RETURNING epoch');
    const epoch = Number(next.rows[0]?.epoch);
    await client.query(
      `UPDATE projection_checkpoints c SET epoch = $3 FROM unnest($1::text[], $2::integer[]) AS p (projection, version)
       WHERE (c.projection, c.version) = (p.projection, p.version)`,
      [projections.map(({ name }) => name), projections.map(({ version }) => version), epoch],
    );
    const { rows } = await client.query<Row>(
      `SELECT projection, version, min(epoch) AS epoch, ${COLUMNS} FROM projection_checkpoints
       WHERE epoch = $1 GROUP BY projection, version`,
      [epoch],
    );
    return { epoch, builds: rows.flatMap((row) => buildOf(row, projections)) };
  });
}

/** Where builds stand in the database; those that another runner has taken over are missing. */
export async function standing(pool: Pool, builds: readonly Build[]): Promise<Build[]> {
  const { rows } = await pool.query<Row>(
    `SELECT c.projection, c.version, c.epoch, ${COLUMNS}
     FROM projection_checkpoints c JOIN unnest($1::text[], $2::integer[], $3::bigint[]) AS b (projection, version, epoch)
       ON (c.projection, c.version, c.epoch) = (b.projection, b.version, b.epoch)
     GROUP BY c.projection, c.version, c.epoch`,
    [
      builds.map(({ projection }) => projection.name),
      builds.map(({ version }) => version),
      builds.map(({ epoch }) => epoch),
    ],
  );
  return rows.flatMap((row) =>
    buildOf(
      row,
      builds.map(({ projection }) => projection),
    ),
  );
}

/** Begins a version at zero, in place of whatever was there. */
export async function begin(pool: Pool, projection: Projection, version: number, epoch: number): Promise<Build> {
  await inDerived(pool, async (client) => {
    await remove(client, projection.name, version);
    await client.query(
      `INSERT INTO projection_checkpoints (projection, version, source, position, epoch)
       VALUES ($1, $2, 'log', 0, $3), ($1, $2, 'inbox', 0, $3)`,
      [projection.name, version, epoch],
    );
  });
  return { projection, version, epoch, positions: { log: 0, inbox: 0 } };
}

/** Nothing is left of a build that is not served. */
export function discard(pool: Pool, { projection, version }: Build): Promise<void> {
  return inDerived(pool, (client) => remove(client, projection.name, version));
}

async function remove(client: PoolClient, projection: string, version: number): Promise<void> {
  const tables = ['read_rows', 'projection_facts', 'parked_rows', 'projection_checkpoints'];
  const removals = tables.map((table) =>
    client.query(`DELETE FROM ${table} WHERE projection = $1 AND version = $2`, [projection, version]),
  );
  await Promise.all(removals);
}

function buildOf(row: Row, projections: readonly Projection[]): Build[] {
  const projection = projections.find(({ name }) => name === row.projection);
  if (!projection) return [];
  const positions = { log: Number(row.log), inbox: Number(row.inbox) };
  return [{ projection, version: row.version, epoch: Number(row.epoch), positions }];
}
