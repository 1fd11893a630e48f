import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { RunningAgency } from '#agency/start-agency.js';
import { CountyClock } from '#agency/county-clock.js';
import { dropServiceDatabase } from '#infra/embedded-postgres/provision.js';
import { EventLog } from '#event-store/event-log.js';
import { sawStored } from '#testing/golden-records.js';
import { forgetSecrets, testServer } from '#testing/postgres.js';
import { ShiftedClock } from '#testing/shifted-clock.js';
import type { CountyServices } from '../../apps/anju/src/county.js';
import { startCounty } from '../../apps/anju/src/start-county.js';
import { Founding } from '../../apps/identity/src/founding/founding.module.js';
import { Browser } from './browser.js';

export interface TestCountyOptions {
  /** Services to start; identity is always among them. All when absent. */
  readonly only?: readonly string[];
  /** Instant at which the county's clock stands. */
  readonly at?: string;
  readonly demo?: boolean;
  /** Services that lie elsewhere than in apps/. */
  readonly more?: readonly { readonly service: string; readonly folder: string }[];
}

/** A county over the real stack: PostgreSQL, all loops, one address on loopback; gone after `close`. */
export class TestCounty {
  private readonly browsers = new Map<string, Promise<Browser>>();

  constructor(
    readonly url: string,
    readonly services: CountyServices,
    /** The county's time; stands until a spec moves it. */
    readonly clock: CountyClock,
    /** The machine's time (sessions, locks): the real one, and ahead by what a spec lets pass. */
    readonly machine: ShiftedClock,
    /** Errors that the services reported. */
    readonly reported: readonly unknown[],
    readonly oneTimePasswords: Readonly<Record<string, string>>,
    readonly close: () => Promise<void>,
  ) {}

  /** A browser in which that demo account is signed in, the same for every call; without a name a stranger's. */
  client(username?: string): Promise<Browser> {
    if (username === undefined) return Promise.resolve(new Browser(this.url));
    const known = this.browsers.get(username) ?? Browser.signedIn(this.url, username);
    this.browsers.set(username, known);
    return known;
  }

  /** One of a service's own classes. */
  part<Part>(service: string, token: Parameters<RunningAgency['get']>[0] & { prototype: Part }): Part {
    return agencyOf(this.services, service).get(token);
  }

  /** Works until nothing is left to do: everybody knows what is published, and all timers that are due have fired. */
  settle(): Promise<void> {
    return this.services.settle();
  }
}

export async function startTestCounty(options: TestCountyOptions = {}): Promise<TestCounty> {
  const { only, at = '2026-01-05T09:00:00+08:00', demo = true, more = [] } = options;
  const database = await testServer();
  const home = await mkdtemp(join(tmpdir(), 'anju-county-'));
  const prefix = `test-${randomBytes(3).toString('hex')}-`;
  const machine = new ShiftedClock();
  const clock = new CountyClock(machine);
  clock.standAt(new Date(at));
  const reported: unknown[] = [];
  const services = await startCounty({
    ...{ home, database, demo, clock, machine, prefix, more, report: (error: unknown) => reported.push(error) },
    county: { division: '990121', name: '安澜县', townships: ['城关镇', '东湖街道', '河西街道', '柳林镇'] },
    ...(only ? { only: [...new Set(['identity', ...only])] } : {}),
  });
  const { oneTimePasswords = {} } = await agencyOf(services, 'identity').get(Founding).found();
  const { server, url } = await listen(services);
  await services.settle();
  return new TestCounty(url, services, clock, machine, reported, oneTimePasswords, async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    for (const agency of services.agencies) await sawStored(agency.service, () => agency.get(EventLog).readBulk(0));
    await services.stop();
    for (const { service } of services.agencies) await dropServiceDatabase(database, `${prefix}${service}`);
    await forgetSecrets(prefix);
    await rm(home, { recursive: true });
  });
}

function agencyOf({ agencies }: CountyServices, service: string): RunningAgency {
  const found = agencies.find((agency) => agency.service === service);
  if (!found) throw new Error(`the county has no service "${service}"`);
  return found;
}

async function listen({ agencies }: CountyServices): Promise<{ server: Server; url: string }> {
  const http = express();
  for (const agency of agencies) http.use(`/${agency.service}`, agency.http);
  const server = createServer(http as (...parameters: unknown[]) => void);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
