import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LockHeld, takeLock } from '#infra/embedded-postgres/lock.js';

/** Whether a data folder holds a county that was founded without the demo: no story may be played into it. */
export function holdsRealCounty(home: string): boolean {
  const has = (name: string) => existsSync(join(home, name));
  return has('services') && !has('clock.json') && !has('story-bookmark') && !has('story-told');
}

/** Another program works on the data folder. */
export class HomeInUse extends Error {}

/** A program that was killed a moment ago must not stand in the way of the next. */
const PATIENCE_MS = 3000;

/**
 * Claims the data folder for this process: two programs on one county would write past each other, and the first to
 * stop would take the database from the other. Gives back what releases it.
 * @throws HomeInUse
 */
export async function claimHome(home: string): Promise<() => Promise<void>> {
  try {
    return await takeLock(join(home, 'running.lock'), PATIENCE_MS);
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    throw new HomeInUse(`${home} 正由另一个已启动的安居使用：请先停止它，或用 ANJU_HOME 另选目录`);
  }
}
