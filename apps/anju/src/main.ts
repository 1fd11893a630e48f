import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { CountyClock, SystemClock } from '#agency/county-clock.js';
import { BadConfiguration, readConfig, type Config } from '#config/config.js';
import { openDatabaseServer } from '#infra/embedded-postgres/database-server.js';
import { county } from './county.data.js';
import { eventCatalogue } from './event-catalogue.js';
import { FrontDoor } from './front-door.js';
import { found } from './found.js';
import { startCounty } from './start-county.js';
import { welcome } from './welcome.js';

const PAGES = fileURLToPath(new URL('../../../ui/', import.meta.url));

/** `npm start`: everything on one machine in one process. Resolves with the exit code once a signal has ended it. */
export async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const signal = new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT']) process.once(name, () => resolve(name));
  });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    await start(readConfig(env, { isRoot: process.getuid?.() === 0 }), say, stops);
    say(`收到 ${await signal}，正在停止…`);
    await stop();
    return 0;
  } catch (error) {
    await stop().catch(() => undefined); // what failed first is what is told
    if (error instanceof BadConfiguration) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`启动失败：${messages(error)}\n`);
    return 1;
  }
}

/** Opens one thing after the other; `stops` ends what is open by then, whatever comes after. */
async function start(config: Config, say: (line: string) => void, stops: (() => Promise<void>)[]): Promise<void> {
  const { home, databaseUrl, demo } = config;
  await mkdir(home, { recursive: true });
  const log = pino({ level: 'info' }, pino.destination({ dest: join(home, 'anju.log'), sync: false }));
  const report = (error: unknown) => log.error(error);
  const door = await FrontDoor.open(config.port, PAGES, report);
  stops.push(() => door.close());
  say(`正在启动，监听 ${door.address}`);
  const server = await openDatabaseServer({ home, databaseUrl, log: say });
  stops.push(() => server.stop());
  const machine = new SystemClock();
  const clock = new CountyClock(machine, join(home, 'clock.json'));
  if (config.clock && config.clock > clock.now()) clock.runFrom(config.clock);
  const services = await startCounty({ home, database: server.admin, county, demo, clock, machine, report });
  stops.push(() => services.stop());
  door.mount(services, await eventCatalogue());
  const founded = await found({ services, clock, home, demo, address: door.address, say });
  door.declareReady();
  welcome({ address: door.address, home, demo, founded, say });
}

function messages(error: unknown): string {
  return error instanceof Error
    ? [error.message, ...(error.cause === undefined ? [] : [messages(error.cause)])].join('：')
    : String(error);
}
