import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { dice } from '#kernel/dice.js';
import { launch } from '../support/running-app.js';

/** One moment of the seeding at which it is cut short. */
export interface Kill {
  /** The first moment at which so many orders of the story are done. */
  readonly order: number;
  /** So many changes in the data folder later: in the midst of an order. */
  readonly later: number;
  /** The database server goes down with the program. */
  readonly withDatabase: boolean;
}

/** Random moments that a seed repeats, in the order of the story; with one of them the database goes down too. */
export function killsOf(seed: number, count: number, orders: number): Kill[] {
  const next = dice(`kills ${seed}`);
  const drawn = Array.from({ length: count }, () => Math.floor(next() * orders)).sort((a, b) => a - b);
  const withDatabase = Math.floor(next() * count);
  return drawn.map((order, index) => ({ order, later: Math.floor(next() * 4), withDatabase: index === withDatabase }));
}

/** @throws Error for what is none */
export function wholeNumber(text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new Error(`ANJU_KILLS and ANJU_KILL_SEED are whole numbers, not “${text}”`);
}

/** Starts the program on the home and kills it at that moment. @throws Error when it ends by itself */
export async function startAndKill(home: string, kill: Kill): Promise<void> {
  const child = launch(home);
  const gone = once(child, 'exit');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await Promise.race([
    momentOf(home, kill, () => said.includes('正在演绎')),
    gone.then(() => Promise.reject(new Error(`it ended before order ${kill.order}: ${said}`))),
  ]);
  end(child, home, kill.withDatabase);
  await gone;
}

/** Every order moves the county's clock and the bookmark: two files of the home. */
function momentOf(home: string, { order, later }: Kill, isTelling: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    let left = later;
    const watcher = watch(home, () => {
      if (!isTelling() || ordersDone(home) < order || left-- > 0) return;
      watcher.close();
      resolve();
    });
  });
}

function end(child: ChildProcess, home: string, withDatabase: boolean): void {
  if (withDatabase)
    process.kill(Number(readFileSync(join(home, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  child.kill('SIGKILL');
}

function ordersDone(home: string): number {
  try {
    return Number(readFileSync(join(home, 'story-bookmark'), 'utf8'));
  } catch {
    return 0; // not yet written
  }
}
