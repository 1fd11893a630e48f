import { createHash } from 'node:crypto';
import { access, constants, mkdir, readFile, readlink, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../embedded-postgres/lock.js';
import type { Users } from './server-properties.js';

/** Where one home keeps its broker. */
export interface Place {
  readonly folder: string;
  /** What a broker that loses its data has lost. */
  readonly data: string;
  readonly logFile: string;
  readonly properties: string;
}

/** A broker's process, as written beside its data for whoever comes next. */
export interface Running {
  readonly pid: number;
  readonly port: number;
  /** Tells the logins it knows from others. */
  readonly logins: string;
}

const LONGEST_STOP = 60_000;

export async function openPlace(home: string): Promise<Place> {
  const folder = join(resolve(home), 'kafka');
  try {
    await mkdir(join(folder, 'log'), { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new Error(`数据目录 ${folder} 不可写，请更换 ANJU_HOME / the data folder ${folder} is not writable`, {
      cause: error,
    });
  }
  return placeIn(await realpath(folder));
}

function placeIn(folder: string): Place {
  const logFile = join(folder, 'log', 'kafka.log');
  return { folder, data: join(folder, 'data'), logFile, properties: join(folder, 'server.properties') };
}

/** The broker that runs in this place, started by whomever. */
export async function findRunning(place: Place): Promise<Running | undefined> {
  const text = await readFile(pidFile(place), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const running = JSON.parse(text) as Running;
  return (await runs(place, running.pid)) ? running : undefined;
}

/** The last broker's port, for its clients know it; 0 when there was none. */
export async function lastPort(place: Place): Promise<number> {
  const text = await readFile(pidFile(place), 'utf8').catch(() => '{"port":0}');
  return (JSON.parse(text) as Running).port;
}

export async function remember(place: Place, running: Running): Promise<void> {
  const partial = `${pidFile(place)}.${process.pid}`;
  await writeFile(partial, JSON.stringify(running), { mode: 0o600 });
  await rename(partial, pidFile(place));
}

/** What tells one set of logins from another without naming them. */
export function loginsOf(users: Users | undefined): string {
  if (!users) return 'none';
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(users).sort()))
    .digest('hex');
}

/**
 * Does that process live, and is it this place's broker? After a crash of the machine its number may be another
 * program's, and a dead one that nobody has buried still has its number; a broker's working folder is its place (only
 * Linux can be asked).
 */
export async function runs({ folder }: Place, pid: number): Promise<boolean> {
  if (!pid || !isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return workingFolder === folder || workingFolder === `${folder} (deleted)`;
}

/** Ends the broker and waits until it is gone. @throws Error when it still runs after a minute */
export async function end(place: Place, pid: number, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const giveUpAt = Date.now() + LONGEST_STOP;
  if (await runs(place, pid)) process.kill(pid, signal);
  while (await runs(place, pid)) {
    if (Date.now() > giveUpAt)
      throw new Error(`Kafka 未能停止，详见 ${place.logFile} / Kafka did not stop, see ${place.logFile}`);
    await delay(20);
  }
}

/** Removes what the last start of a killed process left unfinished. */
export async function forget(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

function pidFile({ folder }: Place): string {
  return join(folder, 'broker.json');
}
