import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSomeoneElse } from './cluster.js';
import { isAlive } from './lock.js';

/** Does the home's own PostgreSQL run? Asked without its programs, for those who will not start it. */
export async function runsIn(home: string): Promise<boolean> {
  const data = join(home, 'postgres', 'data');
  const [line] = (await pidFile(data)).split('\n');
  const pid = Number(line);
  return pid > 0 && isAlive(pid) && !(await isSomeoneElse(pid, data));
}

async function pidFile(data: string): Promise<string> {
  try {
    return await readFile(join(data, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
