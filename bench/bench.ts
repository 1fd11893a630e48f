import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '#config/config.js';
import { openDatabaseServer } from '#infra/embedded-postgres/database-server.js';
import { runsAsRoot } from '#infra/embedded-postgres/system-account.js';
import type { Result } from './core/result.js';
import { tableOf } from './core/table.js';
import { ROWS } from './rows.js';
import { Broker } from './stage/broker.js';
import { measure, type Place } from './stage/contest.js';
import { Stage } from './stage/stage.js';

export interface BenchOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/**
 * `npm run bench -- [<row> …] [--quick]`. A row that fails is told of and does not take the others with it.
 * Answers the exit code: 0 when every row was measured or said why not.
 */
export async function bench(args: readonly string[], { env, out, err }: BenchOptions): Promise<number> {
  const names = args.filter((arg) => arg !== '--quick');
  const unknown = names.filter((name) => !ROWS.some((row) => row.name === name));
  if (unknown.length > 0) {
    err(`no such row: ${unknown.join(', ')}\nrows: ${ROWS.map(({ name }) => name).join(' ')}`);
    return 1;
  }
  const config = readConfig(env, { isRoot: runsAsRoot() });
  const home = join(resolve(config.home), 'bench');
  await mkdir(home, { recursive: true });
  const server = await openDatabaseServer({ home, databaseUrl: config.databaseUrl, log: err });
  const broker = new Broker(home, config.kafkaBrokers);
  try {
    const stage = new Stage(server.admin, args.includes('--quick'), () => broker.open());
    const where = place();
    const file = join(home, 'results.json');
    const results: Result[] = [];
    const failed: string[] = [];
    for (const row of ROWS.filter(({ name }) => names.length === 0 || names.includes(name))) {
      err(`${row.name}: ${row.work}`);
      try {
        results.push(...(await measure(row, stage, where)));
      } catch (error) {
        failed.push(row.name);
        err(`${row.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
      }
      await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
    }
    out(`${tableOf(results)}\n\n${where.machine}, commit ${where.commit}\n${file}`);
    return failed.length === 0 ? 0 : 1;
  } finally {
    await broker.close();
    await server.stop();
  }
}

function place(): Place {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return { machine: `${availableParallelism()} × ${model}, Node ${process.versions.node}`, commit: commit() };
}

/** `-dirty` when the tree differs from it; a copy without history has none. */
function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : '-dirty'}`;
  } catch {
    return 'unknown';
  }
}
