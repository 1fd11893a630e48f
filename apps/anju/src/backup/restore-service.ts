import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { MIGRATIONS_TABLE } from '#agency/migrate.js';
import type { Migration } from '#messaging/migration.js';
import { BackupRefused, type KeptService } from './backup-manifest.js';
import { quote, quoted, readModelDigests, tablesIn } from './keep-service.js';

/** @throws BackupRefused when this program does not know the schema of the backup */
export function stepsOf(
  service: string,
  { migrations: kept }: KeptService,
  known: readonly Migration[],
): readonly Migration[] {
  const unknown = kept.filter((id) => !known.some((step) => step.id === id));
  if (unknown.length > 0)
    throw new BackupRefused(
      'restore.newer-schema',
      `${service} 的备份由较新版本的程序生成（${unknown.join('、')}），请用新版本恢复`,
    );
  return known.filter(({ id }) => kept.includes(id));
}

/** @throws BackupRefused when the database holds anything */
export async function mustBeEmpty(service: string, client: pg.ClientBase): Promise<void> {
  if ((await tablesIn(client)).size > 0)
    throw new BackupRefused('restore.target-not-empty', `${service} 的数据库中已有数据`);
}

/**
 * Fills an empty database, as its owner, with what a checked backup holds; the transaction is the caller's. Its read
 * models come out with the digests that they had.
 * @throws BackupRefused
 */
export async function fillService(
  client: pg.PoolClient,
  folder: string,
  service: string,
  kept: KeptService,
  steps: readonly Migration[],
): Promise<void> {
  await client.query(MIGRATIONS_TABLE);
  for (const { sql } of steps) await client.query(sql);
  const made = await tablesIn(client);
  const differs = (why: string) => new BackupRefused('restore.tables-differ', `${service} 的备份与其结构不符：${why}`);
  const missing = [...made.keys()].filter((name) => !kept.tables.some((table) => table.name === name));
  if (missing.length > 0) throw differs(`缺少 ${missing.join('、')}`);

  for (const { name, columns, rows, file } of kept.tables) {
    if ([...(made.get(name) ?? [])].sort().join() !== [...columns].sort().join()) throw differs(name);
    const { rowCount: seeded } = await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`);
    if (seeded) await client.query(`DELETE FROM ${quoted(name)}`); // a step put a first row there
    const into = client.query(copyFrom(`COPY ${quoted(name)} (${columns.map(quote).join()}) FROM STDIN`));
    await pipeline(createReadStream(join(folder, file)), into).catch((error: unknown) => {
      throw differs(`${name}，${(error as Error).message}`);
    });
    if (into.rowCount !== rows) throw differs(`${name} 应有 ${rows} 行，实有 ${into.rowCount} 行`);
  }
  for (const [name, last] of Object.entries(kept.sequences))
    await client.query('SELECT setval($1::regclass, $2::bigint)', [quoted(name), last]);
  await mustShowTheSame(client, service, kept);
}

async function mustShowTheSame(client: pg.PoolClient, service: string, { readModels }: KeptService): Promise<void> {
  const digests = await readModelDigests(client);
  const names = [...new Set([...Object.keys(digests), ...Object.keys(readModels)])];
  const other = names.filter((name) => digests[name] !== readModels[name]);
  if (other.length > 0)
    throw new BackupRefused('restore.read-models-differ', `${service} 的读模型与备份时不一致：${other.join('、')}`);
}
