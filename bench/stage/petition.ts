import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { CountyClock, SystemClock } from '#agency/county-clock.js';
import { dropServiceDatabase } from '#infra/embedded-postgres/provision.js';
import { databaseName } from '#infra/embedded-postgres/service-roles.js';
import { startCounty } from '../../apps/anju/src/start-county.js';
import { Founding } from '../../apps/identity/src/founding/founding.module.js';
import { Client, serve, type Served } from './http.js';
import type { Stage } from './stage.js';

export interface PetitionService extends Served {
  /** Session of its officer, as a header. */
  readonly cookie: string;
  /** Where its log ends. */
  head(): Promise<number>;
  /** Works until nothing is left to do. */
  settle(): Promise<void>;
}

/** The petition service with its loops and the identity service beside it, as they run in one process. */
export async function openPetition(stage: Stage): Promise<PetitionService> {
  const home = await mkdtemp(join(tmpdir(), 'anju-bench-'));
  const prefix = `bench-${randomBytes(3).toString('hex')}-`;
  const machine = new SystemClock();
  const clock = new CountyClock(machine);
  clock.standAt(new Date('2026-03-02T10:00:00+08:00'));
  const reported: unknown[] = [];
  const services = await startCounty({
    ...{ home, database: stage.admin, demo: true, clock, machine, prefix, only: ['identity', 'petition'] },
    county: { division: '990121', name: '安澜县', townships: ['城关镇'] },
    report: (error) => reported.push(error),
  });
  const [identity, petition] = ['identity', 'petition'].map((name) => {
    const found = services.agencies.find(({ service }) => service === name);
    if (!found) throw new Error(`there is no service "${name}"`);
    return found;
  });
  if (!identity || !petition) throw new Error('two services were asked for');
  await identity.get(Founding).found();
  const http = express();
  for (const agency of services.agencies) http.use(`/${agency.service}`, agency.http);
  const served = await serve(createServer(http as Parameters<typeof createServer>[1]));
  const { url } = served;
  await services.settle();
  const cookie = await signIn(url);
  return {
    ...{ url, cookie, head: () => petition.works.head(), settle: () => services.settle() },
    close: async () => {
      await served.close();
      await services.stop();
      for (const { service } of services.agencies) await dropServiceDatabase(stage.admin, `${prefix}${service}`);
      await forgetSecrets(stage, prefix);
      await rm(home, { recursive: true });
      if (reported.length > 0) throw new Error('the services reported an error', { cause: reported[0] });
    },
  };
}

async function signIn(url: string): Promise<string> {
  const client = new Client(url, 1);
  const login = { username: 'petition', password: 'Anju-demo-2026' };
  const { headers } = await client.post('/identity/api/login', login);
  client.close();
  return headers['set-cookie']?.find((one) => one.startsWith('anju_session='))?.split(';', 1)[0] ?? '';
}

async function forgetSecrets({ admin }: Stage, prefix: string): Promise<void> {
  const folder = join(admin.home, 'secrets');
  const begin = databaseName(`${prefix}x`).slice(0, -1);
  const own = (await readdir(folder)).filter((name) => name.startsWith(begin));
  await Promise.all(own.map((name) => rm(join(folder, name))));
}
