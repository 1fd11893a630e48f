import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { whenReachable } from '#agency/when-reachable.js';
import { CountyClock, SystemClock } from '#agency/county-clock.js';
import { armFailpoints } from '#failpoints/failpoint.js';
import { faultPlanText } from '#failpoints/failpoint-plan.js';
import type { Config } from '#config/config.js';
import type { KafkaSettings } from '#messaging/kafka/kafka-client.js';
import { county } from './county.data.js';
import { eventCatalogue } from './event-catalogue.js';
import { FrontDoor } from './front-door.js';
import { obeyConductor } from './conducted.js';
import { found, type Founded } from './found.js';
import { claimHome, holdsRealCounty } from './home.js';
import { NightWatch } from './night-watch.js';
import { openDatabase } from './open-database.js';
import { startCounty } from './start-county.js';

const PAGES = fileURLToPath(new URL('../../../ui/', import.meta.url));

export interface OpenCounty {
  readonly address: string;
  readonly founded: Founded;
}

/** What a program's main tells and is told. */
export interface Surrounding {
  readonly say: (line: string) => void;
  /** Somebody has asked the process to end. */
  readonly ending?: AbortSignal;
  /** Another process has taken over: this one has to end. Absent: it is written to the log. */
  readonly relieved?: (error: Error) => void;
}

/** Opens one thing after the other; `stops` ends what is open by then, whatever comes after. */
export async function openCounty(
  config: Config,
  { say, ending, relieved }: Surrounding,
  stops: (() => Promise<void>)[],
): Promise<OpenCounty> {
  const { home, demo, databaseUrl, databaseRoles } = config;
  const isOutside = databaseUrl !== undefined || databaseRoles !== undefined;
  if (demo && holdsRealCounty(home)) {
    throw new Error(`${home} 中是未装演示的县：请设 ANJU_DEMO=0 启动；要看演示县，请用 ANJU_HOME 另选目录`);
  }
  await mkdir(home, { recursive: true });
  // the embedded server belongs to one program; on an outside one the services of a county and those that stand by may
  // share a folder
  if (!isOutside || config.agency === undefined) stops.push(await claimHome(home));
  const log = pino(
    { level: 'info' },
    pino.destination({ dest: join(home, `${config.agency ?? 'anju'}.log`), sync: false }),
  );
  const report = (error: unknown) => log.error(error);
  const door = await FrontDoor.open(config, PAGES, report);
  stops.push(() => door.close());
  say(`正在启动，监听 ${door.address}`);
  armFailpoints(config.failpoints);
  if (config.failpoints) say(`故障注入已开启（FAILPOINTS）：${faultPlanText(config.failpoints)}`);
  const open = () => openDatabase(config, say);
  const { database, stop } = await whenReachable('PostgreSQL（DATABASE_URL）', open, { notice: say, ending });
  stops.push(stop);
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
    notice: say,
    duty: { ending, relieved: relieved ?? report },
    ...only,
  };
  const services = await startCounty({ ...place, prefix: config.databasePrefix });
  stops.push(() => services.stop());
  door.mount(services, await eventCatalogue());
  obeyConductor(services, clock);
  const founded = await found({ services, clock, home, demo, address: door.address, say });
  const watch = new NightWatch({ agencies: services.agencies, clock, machine, report }).begin();
  stops.push(() => Promise.resolve(watch()));
  door.declareReady();
  return { address: door.address, founded };
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
