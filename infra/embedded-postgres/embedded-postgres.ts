import { access, chmod, constants, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { installBinaries } from './binaries.js';
import { ensureInitialised, findRunningPort, lastComplaint, makeFolder, pgCtl, type Cluster } from './cluster.js';
import { HOST, startFailed, tryToStart } from './launch.js';
import { withLock } from './lock.js';
import { ensureSecret } from './secrets.js';
import { openWayTo, runsAsRoot, serverAccount } from './system-account.js';

const SUPERUSER = 'postgres';
const LONGEST_START = 30_000; // while the last server's processes end
const LONGEST_RECOVERY = 300_000; // after a crash the log is replayed first

export interface PostgresOptions {
  /** The data folder (ANJU_HOME); the server lives in `<home>/postgres`, its passwords in `<home>/secrets`. */
  readonly home: string;
  /** For a server that has to be started. Without it a free port is taken, the last one used if possible. */
  readonly port?: number;
  readonly log: (line: string) => void;
}

export interface Postgres {
  readonly host: string;
  readonly port: number;
  readonly superuser: { readonly user: string; readonly password: string };
  /** Ends the server, adopted or started, after its open transactions are rolled back. */
  readonly stop: () => Promise<void>;
}

/** Starts the home's own PostgreSQL, or adopts the one that an earlier process left running. Only one process at a time does so. */
export async function startPostgres({ home, port, log }: PostgresOptions): Promise<Postgres> {
  const folder = join(resolve(home), 'postgres');
  await makeWritable(folder);
  return withLock(join(folder, 'start.lock'), async () => {
    const superuser = { user: SUPERUSER, password: await ensureSecret(resolve(home), 'postgres-superuser') };
    const cluster = await prepare(folder, log);
    await ensureInitialised(cluster, superuser);
    const usedPort = await startOrAdopt(cluster, superuser, port, log);
    return { host: HOST, port: usedPort, superuser, stop: () => stop(cluster) };
  });
}

async function makeWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: runsAsRoot() ? 0o711 : 0o700 });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new Error(`数据目录 ${folder} 不可写，请更换 ANJU_HOME / the data folder ${folder} is not writable`, {
      cause: error,
    });
  }
}

async function prepare(folder: string, log: (line: string) => void): Promise<Cluster> {
  const data = join(folder, 'data');
  const logFolder = join(folder, 'log');
  const account = await serverAccount(data);
  if (account) await chmod(folder, 0o711);
  if (account) await openWayTo(folder, account, log);
  await makeFolder(logFolder, account);
  const binaries = await installBinaries(folder);
  return { folder, data, logFolder, logFile: join(logFolder, 'postgres.log'), account, binaries };
}

async function startOrAdopt(
  cluster: Cluster,
  superuser: { user: string; password: string },
  port: number | undefined,
  log: (line: string) => void,
): Promise<number> {
  const begun = Date.now();
  let patience = LONGEST_START;
  let trouble = '';
  while (Date.now() - begun < patience) {
    const running = await findRunningPort(cluster);
    if (running === undefined) trouble = (await tryToStart(cluster, port)) ?? trouble;
    else if (await answers(running, superuser, cluster)) return remember(cluster, running, log);
    patience = running === undefined ? LONGEST_START : LONGEST_RECOVERY;
    await delay(running === undefined ? 0 : 100);
  }
  throw startFailed(cluster, trouble || (await lastComplaint(cluster.logFile)));
}

async function answers(
  port: number,
  superuser: { user: string; password: string },
  cluster: Cluster,
): Promise<boolean> {
  const client = new pg.Client({
    host: HOST,
    port,
    ...superuser,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  try {
    await client.connect();
    await client.query('REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') return false;
    const file = join(cluster.folder, '..', 'secrets', 'postgres-superuser');
    throw new Error(`${file} 中的口令与 ${cluster.data} 不符 / the password does not fit the data folder`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function remember(cluster: Cluster, port: number, log: (line: string) => void): Promise<number> {
  await writeFile(join(cluster.folder, 'port'), String(port));
  log(`PostgreSQL ${HOST}:${port}`);
  return port;
}

async function stop(cluster: Cluster): Promise<void> {
  if ((await findRunningPort(cluster)) === undefined) return;
  const { code } = await pgCtl(cluster, ['stop', '-m', 'fast', '-w', '-t', '60', '-s']);
  const stillRunning = code !== 0 && (await findRunningPort(cluster)) !== undefined;
  if (stillRunning)
    throw new Error(`PostgreSQL 未能停止，详见 ${cluster.logFile} / did not stop, see ${cluster.logFile}`);
}
