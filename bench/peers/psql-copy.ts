import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { NotMeasured } from '../core/row.js';

const EVENTS = 'SELECT position, revision, stream, record FROM event_log.events ORDER BY position';

/** The limit of reading: PostgreSQL's own client copies the log to nowhere. Answers how many rows there were. */
export async function psqlCopy(url: string): Promise<number> {
  const tag = await psql(url, `\\copy (${EVENTS}) TO /dev/null`);
  return Number(/^COPY (\d+)$/m.exec(tag)?.[1]);
}

/** @throws NotMeasured where there is no psql */
export async function mustHavePsql(): Promise<void> {
  await psql(undefined, '--version');
}

async function psql(url: string | undefined, command: string): Promise<string> {
  const options = url === undefined ? [command] : ['--no-psqlrc', '--set', 'ON_ERROR_STOP=1', url, '-c', command];
  const child = spawn('psql', options, { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.setEncoding('utf8');
  let said = '';
  child.stdout.on('data', (text: string) => (said += text));
  const [code] = (await once(child, 'close').catch((error: unknown) => {
    throw new NotMeasured(`psql: ${error instanceof Error ? error.message : String(error)}`);
  })) as [number];
  if (code !== 0) throw new Error(`psql ended with ${code}`);
  return said;
}
