import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '#config/config.js';
import { HomeInUse, holdsRealCounty } from '../src/home.js';
import { configOf, flagsOf, WrongUsage, type ExitCode, type Terminal } from './terminal.js';

interface Seeding {
  readonly home: string;
  /** False: the demo county was there already, or nothing was done. */
  readonly seeded: boolean;
  readonly refused?: { readonly code: string; readonly message: string };
}

/** `seed`: plays the demo county into a data folder that nobody uses now; cut short, it goes on the next time. */
export async function seed(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { given, positionals } = flagsOf(args, 'json');
  if (positionals.length > 0) throw new WrongUsage(`多余的参数：${positionals.join(' ')}`);

  const config = configOf(terminal);
  const home = resolve(config.home);
  const result = await seeding({ ...config, home }, terminal);
  terminal.out(given.has('json') ? JSON.stringify(result) : sentence(result));
  return result.refused ? 1 : 0;
}

async function seeding(config: Config, terminal: Terminal): Promise<Seeding> {
  const { home } = config;
  const refuse = (code: string, message: string) => ({ home, seeded: false, refused: { code, message } });
  if (config.databaseUrl !== undefined)
    return refuse(
      'seed.outside-database',
      '数据在 DATABASE_URL 所指的外部数据库中，请以 ANJU_DEMO=1 启动平台来装入演示县',
    );
  if (existsSync(join(home, 'story-told'))) return { home, seeded: false };
  if (holdsRealCounty(home))
    return refuse('seed.county-in-use', `${home} 中已有非演示县的数据，请用 ANJU_HOME 另选目录`);
  return play(config, terminal, refuse);
}

async function play(
  config: Config,
  { out }: Terminal,
  refuse: (code: string, message: string) => Seeding,
): Promise<Seeding> {
  const { closeAll, messagesOf, openCounty } = await import('../src/open-county.js'); // heavy: only when it is played
  const stops: (() => Promise<void>)[] = [];
  try {
    await openCounty({ ...config, port: 0, demo: true }, { say: out }, stops);
    await closeAll(stops);
    return { home: config.home, seeded: true };
  } catch (error) {
    await closeAll(stops).catch(() => undefined); // what failed first is what is told
    return refuse(error instanceof HomeInUse ? 'seed.server-running' : 'seed.failed', messagesOf(error));
  }
}

function sentence({ home, seeded, refused }: Seeding): string {
  if (refused) return `未装入演示县：${refused.message}`;
  return seeded ? `已将演示县装入 ${home}` : `${home} 中已有演示县`;
}
