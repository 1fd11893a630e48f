import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { digestOf } from '#projections/digest.js';
import { BackupRefused, tableFile, type KeptService, type KeptTable } from './backup-manifest.js';
import { keepFile } from './kept-file.js';
import type { Snapshot } from './snapshots.js';

const OWN = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'`;

/** Tables with their columns, but for those that the database computes. */
const TABLES = `
  SELECT n.nspname || '.' || c.relname AS name,
         array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p') AND ${OWN} GROUP BY 1 ORDER BY 1`;

const SEQUENCES = `
  SELECT schemaname || '.' || sequencename AS name, last_value::text AS last FROM pg_sequences
  WHERE last_value IS NOT NULL ORDER BY 1`;

const HEAD = 'SELECT coalesce(max(position), 0)::text AS at FROM event_log.events';
const ELSEWHERE = 'SELECT FROM event_index.events LIMIT 1';
const FEED_POSITION = 'SELECT position::text AS at FROM feed_position';
const PUBLISHED = 'SELECT channel AS name, max(feed_seq)::text AS last FROM feed GROUP BY 1 ORDER BY 1';
const RECEIVED = `
  SELECT service || '.' || channel AS name, max(feed_seq)::text AS last FROM inbox GROUP BY 1 ORDER BY 1`;
const READ_MODELS = `
  SELECT DISTINCT projection, version FROM projection_checkpoints WHERE version > 0 ORDER BY 1, 2`;

/** The tables of a database and their columns, by name. */
export async function tablesIn(client: pg.ClientBase): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(TABLES);
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

/** Digest of each read model's rows, by name. */
export async function readModelDigests(client: pg.PoolClient): Promise<Record<string, string>> {
  const { rows } = await client.query<{ projection: string; version: number }>(READ_MODELS);
  const digests: Record<string, string> = {};
  for (const { projection, version } of rows)
    digests[`${projection}@${version}`] = await digestOf(client, [projection], version);
  return digests;
}

/** Writes every table of a snapshot to a file. @throws BackupRefused where the events are not in this database */
export async function keepService({ service, client }: Snapshot, folder: string): Promise<KeptService> {
  if ((await client.query(ELSEWHERE)).rowCount)
    throw new BackupRefused(
      'backup.events-elsewhere',
      `${service} 的事件保存在 EventStoreDB 中：请用 EventStoreDB 自身的备份，本命令只备份 PostgreSQL`,
    );
  const tables: KeptTable[] = [];
  for (const [name, columns] of await tablesIn(client)) {
    const rows = client.query(copyTo(`COPY ${quoted(name)} (${columns.map(quote).join()}) TO STDOUT`));
    const kept = await keepFile(folder, tableFile(service, name), rows);
    tables.push({ name, columns, rows: rows.rowCount, ...kept });
  }
  const one = async (sql: string) => Number((await client.query<{ at: string }>(sql)).rows[0]?.at);
  const { rows: steps } = await client.query<{ id: string }>('SELECT id FROM schema_migrations ORDER BY id');
  return {
    migrations: steps.map(({ id }) => id),
    tables,
    sequences: await lastBy(client, SEQUENCES, String),
    eventHead: await one(HEAD),
    feedPosition: await one(FEED_POSITION),
    published: await lastBy(client, PUBLISHED, Number),
    received: await lastBy(client, RECEIVED, Number),
    readModels: await readModelDigests(client),
  };
}

/** `schema.table`, as it stands in a statement. */
export function quoted(name: string): string {
  return name.split('.').map(quote).join('.');
}

export function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

async function lastBy<Value>(client: pg.ClientBase, sql: string, as: (text: string) => Value) {
  const { rows } = await client.query<{ name: string; last: string }>(sql);
  return Object.fromEntries(rows.map(({ name, last }) => [name, as(last)]));
}
