import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { withLock } from '#infra/embedded-postgres/lock.js';
import { runsIn } from '#infra/embedded-postgres/running.js';
import { configOf, flagsOf, WrongUsage, type ExitCode, type Terminal } from './terminal.js';

/** What the platform keeps in its data folder. Nothing else is removed: ANJU_HOME may be anybody's folder. */
const KEPT = [
  'anju.log',
  'clock.json',
  'postgres',
  'running.lock',
  'secrets',
  'services',
  'story-bookmark',
  'story-told',
];

interface Reset {
  readonly home: string;
  readonly removed: readonly string[];
  /** Entries that are not the platform's, and still there. */
  readonly left: readonly string[];
  readonly refused?: { readonly code: string; readonly message: string };
}

/** `reset --yes`: empties the data folder, so that the next start founds a new county. */
export async function reset(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { given, positionals } = flagsOf(args, 'yes', 'json');
  const config = configOf(terminal);
  const home = resolve(config.home);
  if (positionals.length > 0) throw new WrongUsage(`多余的参数：${positionals.join(' ')}`);
  if (!given.has('yes')) throw new WrongUsage(`将永久删除 ${home} 中的全部数据；确认请加 --yes`);

  const result = config.databaseUrl === undefined ? await empty(home) : outside(home);
  terminal.out(given.has('json') ? JSON.stringify(result) : sentence(result));
  return result.refused ? 1 : 0;
}

async function empty(home: string): Promise<Reset> {
  const found = await entriesOf(home);
  // a start that is under way holds the same lock, and a server that it finished is seen
  const { removed, running } = found.includes('postgres')
    ? await withLock(join(home, 'postgres', 'start.lock'), () => emptyUnlessRunning(home, found))
    : await emptyUnlessRunning(home, found);
  if (!running) return { home, removed, left: found.filter((name) => !KEPT.includes(name)) };
  const message = `平台正在使用 ${home}，请先停止；如上次未正常退出，请启动一次再正常停止`;
  return { home, removed, left: found, refused: { code: 'reset.server-running', message } };
}

async function entriesOf(home: string): Promise<string[]> {
  return existsSync(home) ? readdir(home) : [];
}

async function emptyUnlessRunning(home: string, found: readonly string[]) {
  if (await runsIn(home)) return { removed: [], running: true };
  const removed = found.filter((name) => KEPT.includes(name));
  for (const name of removed) await rm(join(home, name), { recursive: true });
  return { removed, running: false };
}

function outside(home: string): Reset {
  const message = '数据在 DATABASE_URL 所指的外部数据库中，请由其管理员清空';
  return { home, removed: [], left: [], refused: { code: 'reset.outside-database', message } };
}

function sentence({ home, removed, left, refused }: Reset): string {
  if (refused) return `未清空：${refused.message}`;
  const others = left.length > 0 ? `；保留不属于平台的 ${left.join('、')}` : '';
  return removed.length > 0 ? `已清空 ${home}${others}` : `${home} 中没有平台的数据${others}`;
}
