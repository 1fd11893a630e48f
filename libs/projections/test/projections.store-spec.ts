import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { inboxSource, logSource } from '#messaging/fact-source.js';
import { publishedFact, type Fact } from '#messaging/fact.js';
import type { Inbox } from '#messaging/inbox/inbox.js';
import { StaleRunner } from '#projections/build.js';
import { refold } from '#projections/fold.js';
import { InvalidPosition } from '#projections/freshness.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import type { Projection } from '#projections/projection.js';
import { Service, exhaust } from '../../messaging/test/harness.js';
import { dyingPool, type Death } from './failing-pool.js';
import { OF, floors, published, story, type Floors } from './samples.js';

let housing: Service;
let inbox: Inbox;

function runner(projections: readonly Projection[] = [floors, story], pool: Pool = housing.pool, batch = 3, room = 1) {
  const sources = [logSource(housing.log), inboxSource(inbox)];
  return new ProjectionRunner({ service: 'housing', pool, sources, projections, arrivals: inbox, batch, room });
}

async function started(...wiring: Parameters<typeof runner>) {
  const started = runner(...wiring);
  await started.start();
  return started;
}

beforeAll(async () => {
  housing = await Service.open('projections');
});
afterAll(() => housing.close());
beforeEach(async () => {
  await housing.reset();
  inbox = housing.inbox();
});

describe('a projection', () => {
  it('shows what its facts say, row by row', async () => {
    const live = await started();
    for (const [key, floor] of [
      ['p', 1],
      ['q', 1],
      ['p', 2],
      ['q', 0],
      ['p', 3],
    ] as const)
      await housing.finish(key, floor);
    await exhaust(() => live.step());
    const model = live.model<Floors>('floors');
    expect([await model.get('p'), await model.get('q')]).toEqual([{ count: 3, last: 3 }, undefined]);
    expect(live.status()).toMatchObject([
      { name: 'floors', log: 5 },
      { name: 'story', log: 5 },
    ]);
    expect(() => live.model('nothing')).toThrow(/no projection/);
  });

  it.each<Death>(['before commit', 'after commit'])(
    'counts every fact once when the process dies %s',
    async (death) => {
      await started();
      for (let floor = 1; floor <= 4; floor++) await housing.finish('p', floor);
      const live = await started([floors, story], dyingPool(housing.pool, death));
      await expect(live.step()).rejects.toThrow(`killed ${death}`);
      await exhaust(() => live.step());
      expect(await live.model('floors').get('p')).toEqual({ count: 4, last: 4 });
    },
  );

  it('belongs to the runner that started last', async () => {
    const first = await started();
    const second = await started();
    await housing.finish('p', 1);
    await expect(first.step()).rejects.toThrow(StaleRunner);
    await expect(first.step()).rejects.toThrow(StaleRunner);
    await exhaust(() => second.step());
    expect(await second.model('floors').get('p')).toEqual({ count: 1, last: 1 });
  });

  it('parks a row that it cannot fold, keeps it as it was, and lets the others go on', async () => {
    const live = await started();
    for (const [key, floor] of [
      ['p', 1],
      ['p', 13],
      ['p', 2],
      ['q', 1],
    ] as const)
      await housing.finish(key, floor);
    await exhaust(() => live.step());
    await housing.finish('p', 3);
    await exhaust(() => live.step());
    const model = live.model<Floors>('floors');
    expect([await model.get('p'), await model.get('q')]).toEqual([
      { count: 1, last: 1 },
      { count: 1, last: 1 },
    ]);
    expect(await live.parked()).toMatchObject([
      { projection: 'floors', key: 'p', reason: 'no thirteenth floor', fact: { data: { floor: 13 } } },
    ]);
    const cured = {
      ...floors,
      project: (row: object | undefined) => ({ count: ((row as Floors | undefined)?.count ?? 0) + 1, last: 0 }),
    };
    const fixed = await started([cured, story]);
    await fixed.rebuild('floors');
    expect([await fixed.parked(), await fixed.model('floors').get('p')]).toEqual([[], { count: 4, last: 0 }]);
  });

  it.each([
    ['a fraction', { share: 0.5 }, /safe integer/],
    ['a character that no database takes', { text: 'a\u0000b' }, /U\+0000/],
  ])('parks a row that holds %s', async (_, row, reason) => {
    const live = await started([{ ...floors, project: () => row }]);
    await housing.finish('p', 1);
    await exhaust(() => live.step());
    expect(await live.parked()).toMatchObject([{ key: 'p', reason: expect.stringMatching(reason) }]);
  });

  it('stands still when it cannot say which row is meant, and the others go on', async () => {
    const lost = {
      ...floors,
      name: 'lost',
      keys: () => {
        throw new Error('which row?');
      },
    };
    const live = await started([lost, floors]);
    await housing.finish('p', 1);
    await exhaust(() => live.step());
    expect(live.status()).toMatchObject([
      { name: 'lost', log: 0, halted: 'which row?' },
      { name: 'floors', log: 1 },
    ]);
  });
});

describe('a row that mixes services', () => {
  it('is the same whatever the order of arrival', () => {
    const facts: Fact[] = [3, 1, 2, 2].map((n, index) =>
      publishedFact(published(index + 1, 'p', n + 1, `2026-03-0${n}`)),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) =>
        expect(refold(story, 'p', shuffled)).toEqual(refold(story, 'p', facts)),
      ),
    );
  });

  it('is the same whatever the order of arrival and the size of the batch', async () => {
    const days = ['2026-03-04', '2026-03-02', '2026-03-05', '2026-03-02', '2026-03-01', '2026-03-07'];
    const digests = new Set<string>();
    for (const [order, batch] of [
      [[0, 1, 2, 3, 4, 5], 9],
      [[5, 4, 3, 2, 1, 0], 1],
      [[2, 0, 5, 1, 4, 3], 2],
    ] as const) {
      await housing.reset();
      const live = await started([story], housing.pool, batch);
      const entries = order.map((n, index) => ({
        ...published(index + 1, 'p', n + 1, `${days[n] ?? ''}T00:00:00.000Z`),
        eventId: `e-${n}`,
      }));
      await inbox.receive(OF, { entries, mark: 6 });
      expect(await inbox.head()).toBe(6);
      await exhaust(() => live.step());
      digests.add(await live.digest('story'));
      digests.add((await live.rebuild('story')).after);
    }
    expect(digests.size).toBe(1);
  });

  it('takes own and foreign facts in the order of their recording', async () => {
    const live = await started();
    await inbox.receive(OF, { entries: [published(1, 'p', 71, '2026-03-09T00:00:00.000Z')], mark: 1 });
    await exhaust(() => live.step());
    await housing.finish('p', 1); // recorded 03-02
    await inbox.receive(OF, { entries: [published(2, 'p', 72, '2026-03-01T00:00:00.000Z')], mark: 2 });
    await exhaust(() => live.step());
    expect(await live.model('story').get('p')).toEqual({ told: ['finance 72', 'housing 1', 'finance 71'] });
    expect(await live.rebuild('story')).toMatchObject({ same: true });
  });
});

describe('a rebuild', () => {
  it('gives the same rows, digest for digest, while facts go on coming', async () => {
    const live = await started();
    for (let n = 1; n <= 10; n++) await housing.finish(`p-${n % 3}`, n);
    await exhaust(() => live.step());
    const digest = await live.digest('floors');
    const [rebuilt] = await Promise.all([live.rebuild('floors'), housing.finish('p-1', 11), live.step()]);
    expect(rebuilt).toMatchObject({ same: true });
    await exhaust(() => live.step());
    expect(await live.digest('floors')).not.toBe(digest);
    expect(await live.model('floors').get('p-1')).toEqual({ count: 5, last: 11 });
  });

  it('finds rows that somebody changed', async () => {
    const live = await started();
    await housing.finish('p', 1);
    await exhaust(() => live.step());
    await housing.owner.query(`UPDATE read_rows SET row = '{"count": 7, "last": 1}' WHERE projection = 'floors'`);
    expect(await live.rebuild('floors')).toMatchObject({ same: false });
    expect(await live.model('floors').get('p')).toEqual({ count: 1, last: 1 });
  });

  it('makes a new version from zero at the start, and the old one goes', async () => {
    const old = await started();
    for (let n = 1; n <= 4; n++) await housing.finish('p', n);
    await exhaust(() => old.step());
    const doubled = {
      ...floors,
      version: 2,
      project: (row: object | undefined, fact: Fact, key: string) =>
        floors.project(floors.project(row, fact, key), fact, key),
    };
    const live = await started([doubled, story]);
    expect(await live.model('floors').get('p')).toEqual({ count: 8, last: 4 });
    const { rows } = await housing.pool.query('SELECT DISTINCT projection, version FROM read_rows ORDER BY 1');
    expect(rows).toEqual([
      { projection: 'floors', version: 2 },
      { projection: 'story', version: 1 },
    ]);
  });

  it("fills a projection's own tables again, in the same commit as its rows", async () => {
    await housing.owner.query(`CREATE TABLE floor_count (key text PRIMARY KEY, count integer CHECK (count < 3));
      DO $$ BEGIN EXECUTE format('GRANT ALL ON floor_count TO %I', current_database() || '_app'); END $$`);
    const saved: Projection = {
      ...floors,
      save: async (client, key, row) => {
        const upsert = 'INSERT INTO floor_count VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET count = excluded.count';
        await client.query(upsert, [key, (row as Floors | undefined)?.count ?? 0]);
      },
      clear: async (client) => void (await client.query('DELETE FROM floor_count')),
    };
    const live = await started([saved], housing.pool, 1);
    for (const [key, floor] of [
      ['p', 1],
      ['p', 2],
      ['q', 1],
      ['p', 3],
    ] as const)
      await housing.finish(key, floor);
    await exhaust(() => live.step());
    const own = async () => (await housing.pool.query('SELECT key, count FROM floor_count ORDER BY key')).rows;
    expect(await own()).toEqual([
      { key: 'p', count: 2 },
      { key: 'q', count: 1 },
    ]);
    expect(await live.parked()).toMatchObject([{ key: 'p', reason: expect.stringContaining('floor_count') }]);
    await housing.owner.query(
      'ALTER TABLE floor_count DROP CONSTRAINT floor_count_count_check; DELETE FROM floor_count',
    );
    await live.rebuild('floors');
    expect(await own()).toEqual([
      { key: 'p', count: 3 },
      { key: 'q', count: 1 },
    ]);
  });
});

describe('a reader', () => {
  it('pages through rows and finds those that contain something', async () => {
    const live = await started();
    for (const key of ['a', 'b', 'c', 'd']) await housing.finish(key, key === 'd' ? 2 : 1);
    await exhaust(() => live.step());
    const model = live.model<Floors>('floors');
    const { rows, cursor } = await model.list({ limit: 3 });
    expect(rows).toHaveLength(3);
    expect(await model.list({ limit: 3, cursor })).toEqual({ rows: [{ count: 1, last: 2 }] });
    expect((await model.list({ limit: 500, where: { last: 1 } })).rows).toHaveLength(3);
    expect(await model.all({ last: 2 })).toHaveLength(1);
    expect(
      (await model.list({ limit: 9, cursor: Buffer.from("'; DROP TABLE read_rows").toString('base64url') })).rows,
    ).toHaveLength(4);
  });

  it('waits for an own position and for a foreign one, but not for ever', async () => {
    const live = await started();
    const own = live.waitFor('housing:1', 20_000);
    await housing.finish('p', 1);
    await live.step();
    expect(await own).toBe(true);

    await inbox.receive(OF, { entries: [], mark: 0 });
    expect(await live.waitFor('finance:1', 1)).toBe(false);
    const foreign = live.waitFor('finance:2', 20_000, 'story');
    await inbox.receive(OF, { entries: [published(1, 'p', 1, '2026-03-09')], mark: 2 });
    await live.step();
    expect(await foreign).toBe(true);
    expect(await live.waitFor('court:99', 1)).toBe(true); // nothing of court is read here
    await expect(async () => live.waitFor('housing', 1)).rejects.toThrow(InvalidPosition);
  });
});
