import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { CountyClock, SystemClock } from '#agency/county-clock.js';
import type { Config } from '#config/config.js';
import type { KafkaSettings } from '#messaging/kafka/kafka-client.js';
import { openDatabaseServer } from '#infra/embedded-postgres/database-server.js';
import { county } from './county.data.js';
import { eventCatalogue } from './event-catalogue.js';
import { FrontDoor } from './front-door.js';
import { obeyConductor } from './conducted.js';
import { found, type Founded } from './found.js';
import { claimHome, holdsRealCounty } from './home.js';
import { startCounty } from './start-county.js';

const PAGES = fileURLToPath(new URL('../../../ui/', import.meta.url));

export interface OpenCounty {
  readonly address: string;
  readonly founded: Founded;
}

/** Opens one thing after the other; `stops` ends what is open by then, whatever comes after. */
export async function openCounty(
  config: Config,
  say: (line: string) => void,
  stops: (() => Promise<void>)[],
): Promise<OpenCounty> {
  const { home, demo, databaseRoles } = config;
  const isOutside = (databaseRoles ?? config.databaseUrl) !== undefined;
  if (demo && holdsRealCounty(home)) {
    throw new Error(`${home} 中是未装演示的县：请设 ANJU_DEMO=0 启动；要看演示县，请用 ANJU_HOME 另选目录`);
  }
  await mkdir(home, { recursive: true });
  // the embedded server belongs to one program; on an outside one the services of a county may share a folder
  stops.push(await claimHome(home, isOutside ? config.agency : undefined));
  const log = pino(
    { level: 'info' },
    pino.destination({ dest: join(home, `${config.agency ?? 'anju'}.log`), sync: false }),
  );
  const report = (error: unknown) => log.error(error);
  const door = await FrontDoor.open(config, PAGES, report);
  stops.push(() => door.close());
  say(`正在启动，监听 ${door.address}`);
  const database = databaseRoles ?? (await openServer(config, say, stops));
  const machine = new SystemClock();
  const clock = new CountyClock(machine, join(home, 'clock.json'));
  if (config.clock && config.clock > clock.now()) clock.runFrom(config.clock);
  const kafka = kafkaOf(config);
  const only = config.agency === undefined ? {} : { only: [config.agency] };
  if (config.agency !== undefined && !kafka) say('未设 KAFKA_BROKERS：本服务独自运行，收不到其他服务的事件');
  const place = {
    home,
    database,
    county,
    demo,
    clock,
    machine,
    report,
    kafka,
    eventStoreUrl: config.eventStoreUrl,
    ...only,
  };
  const services = await startCounty({ ...place, prefix: config.databasePrefix });
  stops.push(() => services.stop());
  door.mount(services, await eventCatalogue());
  obeyConductor(services, clock);
  const founded = await found({ services, clock, home, demo, address: door.address, say });
  door.declareReady();
  return { address: door.address, founded };
}

async function openServer({ home, databaseUrl }: Config, log: (line: string) => void, stops: (() => Promise<void>)[]) {
  const server = await openDatabaseServer({ home, databaseUrl, log });
  stops.push(() => server.stop());
  return server.admin;
}

function kafkaOf(config: Config): KafkaSettings | undefined {
  const { kafkaBrokers: brokers, kafkaUsername: username, kafkaPassword: password, kafkaTls: tls } = config;
  const clientId = `anju-${config.agency ?? 'county'}`;
  return brokers.length === 0 ? undefined : { brokers, clientId, username, password, tls, prefix: config.kafkaPrefix };
}

/** Ends what is open, the last first. */
export async function closeAll(stops: (() => Promise<void>)[]): Promise<void> {
  for (const end of stops.splice(0).reverse()) await end();
}

/** An error and what it came from, on one line. */
export function messagesOf(error: unknown): string {
  return error instanceof Error
    ? [error.message, ...(error.cause === undefined ? [] : [messagesOf(error.cause)])].join('：')
    : String(error);
}
