import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

const HEARTBEAT = 1_000;
const SILENT_AFTER = 15_000;
const LONGEST_WAIT = 120_000;
const held = new Set<string>();

/** Runs `work` while no other process of this machine holds the lock file. @throws LockHeld after two minutes */
export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const release = await takeLock(file, LONGEST_WAIT);
  try {
    return await work();
  } finally {
    await release();
  }
}

/** Another process holds the lock, lives, and gives signs of life. */
export class LockHeld extends Error {}

/**
 * Takes the lock file, and gives back what releases it. A lock whose holder is dead, or has given no sign of life for
 * 15 s (its number may belong to another program by now), is taken over.
 * @param patience milliseconds to wait for a living holder
 * @throws LockHeld
 */
export async function takeLock(file: string, patience: number): Promise<() => Promise<void>> {
  const token = `${process.pid} ${randomUUID()}`;
  await acquire(file, token, patience);
  held.add(token);
  const heartbeat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), HEARTBEAT);
  return async () => {
    clearInterval(heartbeat);
    held.delete(token);
    if ((await read(file)) === token) await rm(file, { force: true });
  };
}

async function acquire(file: string, token: string, patience: number): Promise<void> {
  const giveUpAt = Date.now() + patience;
  while (!(await create(file, token))) {
    const holder = await read(file);
    if (holder !== undefined && (await abandoned(file, holder))) await takeAway(file, holder);
    else if (Date.now() > giveUpAt)
      throw new LockHeld(`另一个进程一直占用 ${file} / another process keeps the lock ${file}`);
    else await delay(50);
  }
}

async function create(file: string, token: string): Promise<boolean> {
  try {
    await writeFile(file, token, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function abandoned(file: string, holder: string): Promise<boolean> {
  const lastSign = (await stat(file).catch(() => undefined))?.mtimeMs;
  if (lastSign === undefined) return false;
  if (Date.now() - lastSign > SILENT_AFTER) return true;

  const pid = Number(holder.split(' ')[0]);
  if (!pid) return false; // just created, not yet written
  return pid === process.pid ? !held.has(holder) && Date.now() - lastSign > 2 * HEARTBEAT : !isAlive(pid);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Renaming first: of two that find the same dead lock, the slower one must not remove the quicker one's new lock. */
async function takeAway(file: string, holder: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await read(aside)) !== holder) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

async function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
