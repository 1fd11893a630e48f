import express, { type Express } from 'express';
import pg from 'pg';
import { CommandBus } from '@nestjs/cqrs';
import type { Abstract, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { EventLog } from '#event-store/event-log.js';
import { EventStore } from '#event-store/event-store.js';
import { EventStoreDbEventLog } from '#event-store/eventstoredb/eventstoredb-event-log.js';
import { PostgresEventLog } from '#event-store/postgres/postgres-event-log.js';
import type { DomainClock, MachineClock } from '#kernel/clock.js';
import { FeedReader } from '#messaging/feed/feed-reader.js';
import type { Transport } from '#messaging/transport.js';
import { AgencyModule } from './agency.module.js';
import { AgencyWorks } from './agency-works.js';
import { publishingOf } from './channels.js';
import { LocalDirectory } from './directory/local-directory.js';
import { RememberingDirectory } from './directory/remembering-directory.js';
import type { AgencyParts } from './discover.js';
import { Duty, type DutyTerms } from './duty/duty.js';
import { CommandGateway } from './gateway.js';
import { migrate } from './migrate.js';
import { describeApi } from './openapi.js';
import { platformMigrations } from './platform-migrations.js';
import { ReadModels } from './read-models.js';
import { ruleActor } from './rule-actor.js';
import { securityHeaders, sessionThenBody, tellProblems } from './request-chain.js';
import type { ServiceSettings } from './service-settings.js';
import { whenReachable } from './when-reachable.js';

const POOL = 6;

export interface AgencyStart {
  readonly parts: AgencyParts;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly settings: ServiceSettings;
  readonly clock: DomainClock;
  readonly machine: MachineClock;
  readonly transport: Transport;
  /** Ids of all services of this shape, for wildcards in `consumes`. */
  readonly services: readonly string[];
  readonly report: (error: unknown) => void;
  /** A line for whoever started the program: what it waits for. */
  readonly notice: (line: string) => void;
  readonly duty: Pick<DutyTerms, 'ending' | 'relieved'>;
  /** An EventStoreDB that keeps the events; the service's own database does when absent. */
  readonly eventStoreUrl?: string | undefined;
}

/** A service that is up: its HTTP application, and the loops behind it. */
export interface RunningAgency {
  readonly service: string;
  readonly http: Express;
  readonly works: AgencyWorks;
  /** One of the service's own classes, for who starts the process. */
  get<Found>(token: Type<Found> | Abstract<Found>): Found;
  /** Begins to receive; all services of the process are registered by now. */
  open(): Promise<void>;
  /** Takes no orders and does nothing of its own accord any more; others may still read what it published. */
  quiesce(): Promise<void>;
  /** Lets go of the database. */
  stop(): Promise<void>;
}

async function openLog({ eventStoreUrl, parts, clock, notice, duty }: AgencyStart, pool: pg.Pool): Promise<EventLog> {
  if (eventStoreUrl === undefined) return new PostgresEventLog(pool, clock);
  const log = EventStoreDbEventLog.open(eventStoreUrl, pool, clock, parts.manifest.service);
  await whenReachable('EventStoreDB', () => log.catchUp(), { notice, ...duty });
  return log;
}

/**
 * Starts one service on its own database: the same in one process with the others and alone. Stands by for as long as
 * another process is on duty.
 */
export async function startAgency(start: AgencyStart): Promise<RunningAgency> {
  const { parts, settings, clock, machine, report } = start;
  const { service } = parts.manifest;
  await migrate(start.ownerUrl, [...platformMigrations, ...parts.migrations]);
  const standsBy = () => start.notice(`${service} 已有进程当班，本进程待命`);
  const duty = await Duty.take(start.appUrl, { ...start.duty, service, standsBy });
  const open = { connectionString: start.appUrl, max: POOL, application_name: `anju-${service}` };
  const pool = new pg.Pool(open);
  const loops = new pg.Pool({ ...open, pipeline: true }); // what a loop writes at once travels at once
  for (const one of [pool, loops]) one.on('error', report);
  const log = await openLog(start, pool);
  const models = new ReadModels(pool);
  const directory = new RememberingDirectory(new LocalDirectory(models));
  const gateway = new CommandGateway(service, log, clock);
  const store = new EventStore(log, parts.upcasters);
  const acting = ruleActor(parts.manifest, { store, clock, holidays: () => directory.holidays() });
  const works = await AgencyWorks.build({ ...start, pool: loops, log, gateway, acting });
  const { inbox, reactions, projections } = works;
  directory.follow(projections);
  const { recordPolicy } = publishingOf(parts);
  const carrying = {
    feed: new FeedReader(pool),
    transport: start.transport,
    subscriptions: () => works.subscriptions(),
  };
  const workings = { service, log, inbox, reactions, projections, ...carrying, recordPolicy, report };
  const given = { pool, log, store, models, directory, clock, machine, gateway, settings, workings, report };
  const http = express();
  http.disable('x-powered-by');
  http.disable('etag'); // nothing that the API answers may be kept: nobody could ask whether it is still the same
  http.get('/api/openapi.json', describeApi(parts));
  http.use(securityHeaders(), ...sessionThenBody(directory, machine, clock, gateway));
  const module = AgencyModule.of(parts, given);
  const nest = await NestFactory.create(module, new ExpressAdapter(http), { bodyParser: false, logger: false });
  await nest.init();
  http.use(tellProblems(report));
  works.orders.through(nest.get(CommandBus));
  return {
    service,
    http,
    works,
    get: (token) => nest.get(token),
    open: () => works.open(),
    quiesce: async () => {
      await nest.close();
      await works.stop();
    },
    stop: async () => {
      await log.close();
      await Promise.all([pool.end(), loops.end()]);
      await duty.release();
    },
  };
}
