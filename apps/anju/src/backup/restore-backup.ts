import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Config } from '#config/config.js';
import type { Migration } from '#messaging/migration.js';
import { BackupRefused, type KeptService } from './backup-manifest.js';
import type { CheckedBackup } from './checked-backup.js';
import { openDatabases, type Databases } from './databases.js';
import { othersMustNotKnowMore } from './others-know.js';
import { fillService, mustBeEmpty, stepsOf } from './restore-service.js';

export interface RestoreOrder {
  readonly config: Config;
  readonly backup: CheckedBackup;
  /** All services of the county; those that are not restored must not know more than the backup. */
  readonly everywhere: readonly string[];
  /** All steps of a service's schema that this program knows. */
  readonly migrationsOf: (service: string) => Promise<readonly Migration[]>;
}

/** Brings services back into empty databases and a data folder without them: all of it or nothing. @throws BackupRefused */
export async function restoreBackup({ config, backup, everywhere, migrationsOf }: RestoreOrder): Promise<void> {
  const { services, folder } = backup;
  if (config.eventStoreUrl !== undefined)
    throw new BackupRefused('restore.events-elsewhere', '设置了 EVENTSTORE_URL：备份中的事件只能恢复到 PostgreSQL');
  const plans = new Map<string, readonly Migration[]>();
  for (const [service, kept] of services) plans.set(service, stepsOf(service, kept, await migrationsOf(service)));
  await mustBeFree(config.home, backup.homeFiles);

  const databases = await openDatabases(config, { alone: true });
  const targets: Target[] = [];
  const written: string[] = [];
  try {
    const others = config.databaseRoles ? [] : everywhere.filter((service) => !services.has(service));
    for (const [service, kept] of services) await othersMustNotKnowMore(databases, others, service, kept);
    for (const [service, kept] of services) targets.push({ kept, ...(await openTarget(databases, service)) });
    for (const { service, kept, client } of targets)
      await fillService(client, folder, service, kept, plans.get(service) ?? []);
    await writeHome(config.home, backup.homeFiles, written);
    for (const { client } of targets) await client.query('COMMIT');
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    throw error;
  } finally {
    for (const { client, pool } of targets) {
      client.release(true); // what was not committed is gone
      await pool.end();
    }
    await databases.close();
  }
}

interface Connected {
  readonly service: string;
  readonly pool: pg.Pool;
  readonly client: pg.PoolClient;
}

interface Target extends Connected {
  readonly kept: KeptService;
}

async function openTarget(databases: Databases, service: string): Promise<Connected> {
  const connectionString = await databases.toOwn(service);
  const pool = new pg.Pool({ connectionString, max: 1, application_name: 'anju-restore' });
  pool.on('error', () => undefined); // whoever uses the connection is told
  const client = await pool.connect();
  try {
    await mustBeEmpty(service, client);
    await client.query('BEGIN');
    return { service, pool, client };
  } catch (error) {
    client.release(true);
    await pool.end();
    throw error;
  }
}

/** A file that is there already may only be the same one: the key for clues, which two services share. */
async function mustBeFree(home: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [path, bytes] of files) {
    const place = join(home, path);
    if (existsSync(place) && !bytes.equals(await readFile(place)))
      throw new BackupRefused('restore.target-not-empty', `${place} 已存在`);
  }
}

async function writeHome(home: string, files: ReadonlyMap<string, Buffer>, written: string[]): Promise<void> {
  for (const [path, bytes] of files) {
    const place = join(home, path);
    if (existsSync(place)) continue;
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    const draft = `${place}.unfinished`;
    written.push(draft, place);
    await writeFile(draft, bytes, { mode: 0o600, flush: true });
    await link(draft, place);
    await rm(draft);
  }
}
