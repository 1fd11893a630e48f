import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inboxSource, logSource } from '#messaging/fact-source.js';
import type { Inbox } from '#messaging/inbox/inbox.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import type { Projection } from '#projections/projection.js';
import { shardNameOf, shardNames, shardsOf, wholeName } from '#projections/shards.js';
import { Service, exhaust } from '../../messaging/test/harness.js';
import { OF, floors, published, story, type Floors } from './samples.js';

let housing: Service;
let inbox: Inbox;

async function started(projections: readonly Projection[]) {
  const sources = [logSource(housing.log), inboxSource(inbox)];
  const wiring = { service: 'housing', pool: housing.pool, sources, projections, arrivals: inbox };
  const runner = new ProjectionRunner({ ...wiring, batch: 3 });
  await runner.start();
  return runner;
}

beforeAll(async () => {
  housing = await Service.open('shards');
});
afterAll(() => housing.close());
beforeEach(async () => {
  await housing.reset();
  inbox = housing.inbox();
});

const KEYS = ['p', 'q', 'r', '市', '🏗'];
const facts = fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(0, 1, 2, 13)), { maxLength: 12 });
const inShards = (shards: number) => [
  { ...floors, shards },
  { ...story, shards },
];
const positions = async () =>
  (
    await housing.pool.query<{ projection: string; position: string }>(
      `SELECT projection, position FROM projection_checkpoints WHERE source = 'log' AND version > 0 ORDER BY 1`,
    )
  ).rows;

describe('the shards of a projection', () => {
  it('have each key in one of them', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 16 }), (key, shards) => {
        const projection = { ...floors, keys: () => [key], shards };
        const fact = { type: 'housing.FloorFinished' } as never;
        const owners = shardsOf(projection).filter(({ keys }) => keys(fact).length > 0);
        expect(owners.map(({ name }) => name)).toEqual([shardNameOf(projection, key)]);
        expect(shardNames(projection).map(wholeName)).toEqual(Array(shards).fill('floors'));
      }),
    ));
  it.each([0, -1, 1.5, NaN])('cannot be %d', (shards) =>
    expect(() => shardsOf({ ...floors, shards })).toThrow(RangeError),
  );
  it('have no tables of their own', () =>
    expect(() => shardsOf({ ...floors, shards: 2, save: () => Promise.resolve() })).toThrow('tables of its own'));

  it('are together what the undivided projection is: rows, pages, parked keys and digests, live and rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(facts, fc.integer({ min: 2, max: 5 }), async (all, shards) => {
        const seen = [];
        await housing.reset();
        inbox = housing.inbox();
        for (const projections of [inShards(shards), [floors, story]]) {
          const live = await started(projections);
          if (seen.length === 0) {
            for (const [key, floor] of all) await housing.finish(key, floor);
            await inbox.receive(OF, { entries: [published(1, 'q', 6, '2026-03-01')], mark: 1 });
          }
          await exhaust(() => live.step());
          const model = live.model<Floors>('floors');
          const first = await model.list({ limit: 2 });
          seen.push({
            digests: [await live.digest('floors'), await live.digest('story')],
            rows: await Promise.all(KEYS.map((key) => model.get(key))),
            pages: [first, await model.list({ limit: 200, cursor: first.cursor })],
            some: await model.all({ last: 2 }),
            parked: (await live.parked()).map(({ fact: _, ...row }) => row),
            status: live.status(),
            rebuilt: [await live.rebuild('floors'), await live.attest('story')],
            after: [await live.digest('floors'), await live.digest('story')],
          });
        }
        expect(seen[1]).toEqual(seen[0]);
      }),
      { numRuns: 8 },
    );
  });

  it('each have their place: the one furthest behind is told, waited for, and comes up without the others', async () => {
    const projections = [{ ...floors, shards: 4 }];
    const first = await started(projections);
    for (const key of KEYS) await housing.finish(key, 1);
    await exhaust(() => first.step());
    const behind = shardNameOf({ name: 'floors', shards: 4 }, 'p');
    await housing.owner.query(
      `DELETE FROM read_rows WHERE projection = '${behind}';
       UPDATE projection_checkpoints SET position = 0 WHERE projection = '${behind}'`,
    );
    const live = await started(projections);
    expect(live.status()).toMatchObject([{ name: 'floors', log: 0 }]);
    expect(await live.waitFor('housing:5', 1, 'floors')).toBe(false);
    expect(await live.waitFor('housing:5', 1)).toBe(false);
    await exhaust(() => live.step());
    expect(live.status()).toMatchObject([{ name: 'floors', log: 5 }]);
    expect(await live.waitFor('housing:5', 1, 'floors')).toBe(true);
    expect((await live.model<Floors>('floors').all()).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
  });

  it('names the rows that were changed in any of them', async () => {
    const live = await started(inShards(3));
    for (const key of KEYS) await housing.finish(key, 1);
    await exhaust(() => live.step());
    const digest = await live.digest('floors');
    await housing.owner.query(`UPDATE read_rows SET row = '{"count": 9}' WHERE key IN ('p', '市')`);
    const found = await live.attest('floors');
    expect(found).toMatchObject({ same: false, after: digest, difference: { rows: 2, keys: ['p', '市'] } });
    expect(await live.attest('floors')).toEqual({ before: digest, after: digest, same: true });
  });

  it('are made anew from zero when there are to be more or fewer of them', async () => {
    let digest = '';
    for (const shards of [1, 3, 4, 1]) {
      const live = await started([{ ...floors, shards }]);
      if (digest === '') for (const key of KEYS) await housing.finish(key, 1);
      await exhaust(() => live.step());
      digest ||= await live.digest('floors');
      expect(await live.digest('floors')).toBe(digest);
      expect((await positions()).map(({ projection }) => projection)).toEqual(shardNames({ name: 'floors', shards }));
    }
    const { rows } = await housing.pool.query('SELECT DISTINCT projection FROM read_rows');
    expect(rows).toEqual([{ projection: 'floors' }]);
  });
});
