import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inboxSource, logSource } from '#messaging/fact-source.js';
import type { Inbox } from '#messaging/inbox/inbox.js';
import { StaleRunner } from '#projections/build.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import type { Projection } from '#projections/projection.js';
import { storedForm } from '#projections/stored-form.js';
import { Service, exhaust } from '../../messaging/test/harness.js';
import { OF, floors, published, story, type Floors } from './samples.js';

let housing: Service;
let inbox: Inbox;

/** @param room bytes of facts that are folded before they are written */
async function started({ room, projections = [floors, story] }: { room?: number; projections?: Projection[] } = {}) {
  const sources = [logSource(housing.log), inboxSource(inbox)];
  const runner = new ProjectionRunner({
    ...{ service: 'housing', pool: housing.pool, sources, projections, arrivals: inbox, batch: 3 },
    ...(room === undefined ? {} : { room }),
  });
  await runner.start();
  return runner;
}

beforeAll(async () => {
  housing = await Service.open('rebuild');
});
afterAll(() => housing.close());
beforeEach(async () => {
  await housing.reset();
  inbox = housing.inbox();
});

const facts = fc.array(fc.tuple(fc.constantFrom('p', 'q', 'r'), fc.constantFrom(0, 1, 2, 13)), { maxLength: 9 });

describe('a rebuild', () => {
  it('comes to the rows and the parked keys of the live one, however many facts it folds before it writes', async () => {
    await fc.assert(
      fc.asyncProperty(facts, fc.constantFrom(1, 700, undefined), async (all, room) => {
        await housing.reset();
        inbox = housing.inbox();
        const live = await started({ ...(room === undefined ? {} : { room }) });
        for (const [key, floor] of all) {
          await housing.finish(key, floor);
          await exhaust(() => live.step());
        }
        const entries = [published(1, 'p', 5, '2026-03-09'), published(2, 'q', 6, '2026-03-01')];
        await inbox.receive(OF, { entries, mark: 2 });
        await exhaust(() => live.step());
        const parked = await live.parked();
        expect(await live.rebuild('floors')).toMatchObject({ same: true });
        expect(await live.rebuild('story')).toMatchObject({ same: true });
        expect(await live.parked()).toEqual(parked);
      }),
      { numRuns: 15 },
    );
  });

  it('that is given up leaves the rows that are served, and the next begins anew', async () => {
    const live = await started({ room: 1 });
    for (let n = 1; n <= 3; n++) await housing.finish('p', n);
    await exhaust(() => live.step());
    await expect(live.rebuild('floors', AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    expect(await live.model<Floors>('floors').get('p')).toEqual({ count: 3, last: 3 });
    expect(live.rebuilt('floors')).toBeUndefined();
    expect(await live.rebuild('floors')).toMatchObject({ same: true });
  });

  it('waits for one that is under way, and takes the rows that it left', async () => {
    const live = await started({ room: 1 });
    for (let n = 1; n <= 3; n++) await housing.finish('p', n);
    await exhaust(() => live.step());
    const all = await Promise.all([live.rebuild('floors'), live.attest('floors'), live.rebuild('floors')]);
    expect(all.map(({ same }) => same)).toEqual([true, true, true]);
    expect(await live.model<Floors>('floors').get('p')).toEqual({ count: 3, last: 3 });
  });

  it('of a runner that has been followed by another comes to nothing', async () => {
    const first = await started({ room: 1 });
    for (let n = 1; n <= 3; n++) await housing.finish('p', n);
    await exhaust(() => first.step());
    const second = await started();
    await expect(first.rebuild('floors')).rejects.toThrow(StaleRunner);
    expect(await second.model<Floors>('floors').get('p')).toEqual({ count: 3, last: 3 });
  });

  it('that does not know which row a fact means says so, and the rows stay', async () => {
    const live = await started({ projections: [floors] });
    for (let n = 1; n <= 3; n++) await housing.finish('p', n);
    await exhaust(() => live.step());
    const [state] = live.status();
    let isLost = false;
    const lost: Projection = {
      ...floors,
      keys: (fact) => {
        if (isLost && fact.position === 2) throw new Error('which row?');
        return floors.keys(fact);
      },
    };
    const losing = await started({ projections: [lost] });
    isLost = true;
    await expect(losing.rebuild('floors')).rejects.toThrow('which row?');
    expect(losing.status()).toEqual([state]);
  });

  it('folds rows in the form in which the database gives them back, down to the order of their keys', async () => {
    const row = fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 3 }), fc.integer(), { noNullPrototype: true });
    for (const made of fc.sample(row, 50)) {
      const form = JSON.stringify(storedForm(made));
      if (form.includes('\\u0000') || form.includes('__proto__')) continue;
      const { rows } = await housing.pool.query<{ row: object }>('SELECT $1::jsonb AS row', [JSON.stringify(made)]);
      expect(JSON.stringify(rows[0]?.row)).toBe(form);
    }
  });
});
