import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lastComplaint, pgCtl, rotate, type Cluster } from './cluster.js';
import { freePort } from './free-port.js';

/** The server is for this machine only. */
export const HOST = '127.0.0.1';

const settings: Readonly<Record<string, string>> = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  max_connections: '400',
  shared_buffers: '256MB',
  wal_level: 'replica',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** What went wrong if trying again may help: the last server's processes are still ending, or the port was just taken. */
export async function tryToStart(cluster: Cluster, port: number | undefined): Promise<string | undefined> {
  const since = await rotate(cluster.logFile);
  const chosen = port ?? (await freePort(HOST, await lastPort(cluster)));
  const options = Object.entries({ port: String(chosen), ...settings }).map(([name, value]) => `-c ${name}=${value}`);
  const { code } = await pgCtl(cluster, [
    'start',
    '-w',
    '-t',
    '300',
    '-s',
    '-l',
    cluster.logFile,
    '-o',
    options.join(' '),
  ]);
  if (code === 0) return undefined;

  const complaint = await lastComplaint(cluster.logFile, since);
  const passing = /shared memory block|lock file|could not create any TCP|Address already in use/;
  if (!passing.test(complaint) || port !== undefined) throw startFailed(cluster, complaint);
  await delay(200);
  return complaint;
}

async function lastPort(cluster: Cluster): Promise<number> {
  return Number(await readFile(join(cluster.folder, 'port'), 'utf8').catch(() => 0)) || 0;
}

export function startFailed({ logFile }: Cluster, reason: string): Error {
  return new Error(`PostgreSQL 未能启动，详见 ${logFile} / PostgreSQL did not start, see ${logFile}: ${reason}`);
}
