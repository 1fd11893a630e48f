import type { Pool, PoolClient } from 'pg';
import type { Build, Changed, SourceName, Stuck, Touched } from './build.js';
import { StaleRunner } from './build.js';

/** Rows by their keys, in a FROM clause. */
export const KEYS = 'unnest($1::text[], $2::integer[], $3::text[]) AS k (projection, version, key)';

export function keysOf(touched: readonly Touched[]): [string[], number[], string[]] {
  return [
    touched.map(({ build }) => build.projection.name),
    touched.map(({ build }) => build.version),
    touched.map(({ key }) => key),
  ];
}

/** Names a row in a map. */
export function idOf(projection: string, version: number, key: string): string {
  return JSON.stringify([projection, version, key]);
}

/** Moves the checkpoints of builds that stand at the same place. @throws StaleRunner when one does not, or is another's */
export async function moveCheckpoints(
  client: PoolClient,
  builds: readonly Build[],
  source: SourceName,
  from: number,
  to: number,
): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE projection_checkpoints c SET position = $6
     FROM unnest($1::text[], $2::integer[], $3::bigint[]) AS b (projection, version, epoch)
     WHERE (c.projection, c.version, c.epoch) = (b.projection, b.version, b.epoch) AND c.source = $4 AND c.position = $5`,
    [
      builds.map(({ projection }) => projection.name),
      builds.map(({ version }) => version),
      builds.map(({ epoch }) => epoch),
      source,
      from,
      to,
    ],
  );
  if (rowCount !== builds.length) {
    throw new StaleRunner(`${builds.length - (rowCount ?? 0)} projections do not stand at ${source} ${from} any more`);
  }
}

/** Rows as they stand, and which of them are parked; both by `idOf`. */
export interface Standing {
  readonly rows: Map<string, object>;
  readonly parked: Set<string>;
}

export async function rowsOf(client: Pool | PoolClient, touched: readonly Touched[]): Promise<Standing> {
  const found = await client.query<{
    projection: string;
    version: number;
    key: string;
    row: object | null;
    parked: boolean;
  }>(
    `SELECT projection, version, key, r.row, p.key IS NOT NULL AS parked FROM ${KEYS}
     LEFT JOIN read_rows r USING (projection, version, key) LEFT JOIN parked_rows p USING (projection, version, key)`,
    keysOf(touched),
  );
  const rows = new Map<string, object>();
  const parked = new Set<string>();
  for (const { projection, version, key, row, parked: stands } of found.rows) {
    if (row) rows.set(idOf(projection, version, key), row);
    if (stands) parked.add(idOf(projection, version, key));
  }
  return { rows, parked };
}

export async function writeRows(client: PoolClient, changed: readonly Changed[]): Promise<void> {
  const gone = changed.filter(({ row }) => row === undefined);
  const written = changed.filter(({ row }) => row !== undefined);
  if (gone.length > 0) {
    await client.query(
      `DELETE FROM read_rows r USING ${KEYS} WHERE (r.projection, r.version, r.key) = (k.projection, k.version, k.key)`,
      keysOf(gone),
    );
  }
  if (written.length === 0) return;
  await client.query(
    `INSERT INTO read_rows (projection, version, key, row)
     SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::jsonb[])
     ON CONFLICT (projection, version, key) DO UPDATE SET row = excluded.row`,
    [...keysOf(written), written.map(({ row }) => JSON.stringify(row))],
  );
}

export async function parkRows(client: PoolClient, stuck: readonly Stuck[]): Promise<void> {
  if (stuck.length === 0) return;
  await client.query(
    `INSERT INTO parked_rows (projection, version, key, reason, fact)
     SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[])`,
    [...keysOf(stuck), stuck.map(({ reason }) => reason), stuck.map(({ fact }) => JSON.stringify(fact))],
  );
}
