import { execFile, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabaseServer } from '#infra/embedded-postgres/database-server.js';
import { STORY } from '../../apps/anju/src/story/story.js';
import { DAYS, KEY_PERIOD_DAYS } from '../journeys/story-tables.data.js';
import { Browser } from '../support/browser.js';
import { launch, ready } from '../support/running-app.js';
import { killsOf, startAndKill, wholeNumber } from './kill-at.js';
import { readStores } from '../support/stores.js';

const COUNT = wholeNumber(process.env['ANJU_KILLS'] || '3');
const SEED = wholeNumber(process.env['ANJU_KILL_SEED'] || String(randomInt(2 ** 31)));
const KILLS = killsOf(SEED, COUNT, STORY.length);
const plan = KILLS.map(
  ({ order, later, withDatabase }) => `${order}+${later}${withDatabase ? ' with PostgreSQL' : ''}`,
);

/** `npm run anju -- seed --json` on that home: what its last line says. @throws when it is refused */
async function seed(home: string): Promise<object> {
  const env = { ...process.env, ANJU_HOME: home, NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/anju.mjs', 'seed', '--json'], { env });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as object;
}

/** One home: each start goes on where the kill before cut it short; `seed` plays the rest. */
describe(`seeding that is killed at ${plan.join(', ')} (ANJU_KILLS=${COUNT} ANJU_KILL_SEED=${SEED})`, () => {
  let home: string;
  let child: ChildProcess | undefined;
  let url: string;
  let leader: Browser;
  let seeded: object;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'anju-kill-'));
    for (const kill of KILLS) await startAndKill(home, kill);
    seeded = await seed(home);
    child = launch(home);
    ({ url } = await ready(child));
    leader = await Browser.signedIn(url, 'leader');
  }, 1_800_000);
  afterAll(async () => {
    if (child?.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
    const { stop } = await openDatabaseServer({ home, log: () => undefined }); // it outlives a start that failed
    await stop();
    await rm(home, { recursive: true });
  }, 60_000);

  it('is finished by the command, which has nothing to do a second time', async () => {
    expect(seeded).toEqual({ home, seeded: true });
    expect(await seed(home)).toEqual({ home, seeded: false });
  });
  it('shows the figures of every day on both axes', async () => {
    const shown: unknown[] = [];
    for (const [at, axis] of DAYS) {
      const { entered, closed, claimed, resolutionRate, claimedRate, gap } = (
        await leader.get(`/oversight/api/figures?at=${at}&axis=${axis}`)
      ).body;
      shown.push([at, axis, entered, closed, claimed, resolutionRate, claimedRate, gap]);
    }
    expect(shown).toEqual(DAYS);
  });
  it('shows the key period of every day', async () => {
    const shown: unknown[] = [];
    for (const [at] of KEY_PERIOD_DAYS) {
      const { households, verified, percent } = (await leader.get(`/oversight/api/key-period?at=${at}`)).body;
      shown.push([at, households, verified, percent]);
    }
    expect(shown).toEqual(KEY_PERIOD_DAYS);
  });
  it('left nothing parked and nothing undelivered', async () => {
    const { status, services } = (await new Browser(url).get('/health')).body as {
      status: string;
      services: Record<string, { parked: number; behind: number }>;
    };
    expect(status).toBe('ok');
    for (const [service, { parked, behind }] of Object.entries(services)) {
      expect({ service, parked, behind }).toEqual({ service, parked: 0, behind: 0 });
    }
  });
  it('left no hole in a log, and feeds that are what the logs give', async () => {
    const { admin } = await openDatabaseServer({ home, log: () => undefined });
    expect((await readStores(admin)).faults).toEqual([]);
  }, 120_000);
  it('left every read model as a rebuild makes it', async () => {
    const admin = await Browser.signedIn(url, 'sysadmin');
    const { services } = (await admin.get('/health')).body as { services: Record<string, unknown> };
    const changed: string[] = [];
    for (const service of Object.keys(services)) {
      const projections = `/${service}/api/operations/projections`;
      for (const { name } of (await admin.get(projections)).body as { name: string }[]) {
        const { status, body } = await admin.post(`${projections}/${name}/rebuild`);
        if (status !== 201 || body.same !== true) changed.push(`${service}.${name}: ${status}`);
      }
    }
    expect(changed).toEqual([]);
  }, 120_000);
});

describe('the moments of the kills', () => {
  it('are those of the seed, within the story and in its order', () => {
    const kills = killsOf(7, 10, 629);
    expect(kills).toEqual(killsOf(7, 10, 629));
    expect(kills).not.toEqual(killsOf(8, 10, 629));
    const orders = kills.map(({ order }) => order);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
    expect([orders.every((order) => order >= 0 && order < 629), new Set(orders).size > 5]).toEqual([true, true]);
    expect(kills.filter(({ withDatabase }) => withDatabase)).toHaveLength(1);
  });
  it.each(['three', '-1', '1.5', ''])('are not drawn for “%s” kills: none would be proved by it', (text) =>
    expect(() => wholeNumber(text)).toThrow('ANJU_KILLS and ANJU_KILL_SEED are whole numbers'),
  );
});
