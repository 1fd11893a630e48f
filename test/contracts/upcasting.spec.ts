import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Pool } from 'pg';
import { ReadModels } from '#agency/read-models.js';
import { asCommand } from '#event-store/command-context.js';
import { EventLog } from '#event-store/event-log.js';
import { EventStore } from '#event-store/event-store.js';
import { current, upcaster, upcastersOf, versionOf } from '#event-store/upcast.js';
import { L1, type NewEvent, type StoredEvent } from '#kernel/envelope.js';
import type { FindingMadeV1 } from '#contracts/discipline/finding-made.v1.js';
import type { RecordV1 } from '#contracts/platform/record.v1.js';
import { FeedReader } from '#messaging/feed/feed-reader.js';
import { startTestCounty, type TestCounty } from '../support/test-county.js';
import { Gauge } from '../neighbours/water/src/gauge/gauge.js';
import { levels } from '../neighbours/water/src/levels/levels.projection.js';

const PROJECT = '990121-2026-001';
const command = (id: string) => ({ commandId: id, bodyHash: id, correlationId: id, causationId: id, actor });
const actor = { userId: 'u-1', name: '王工', post: '科员', agency: 'water' };
const stored = (schemaVersion: number, data: object): NewEvent => {
  const { bodyHash: _, ...context } = command(`old-${schemaVersion}`);
  const id = `0190-0000000${schemaVersion}`;
  return {
    ...context,
    id,
    type: 'water.LevelRead',
    schemaVersion,
    projectId: PROJECT,
    basis: [],
    classification: L1,
    data,
  };
};
const OLD = [
  stored(1, { projectId: PROJECT, centimetres: 215 }),
  stored(2, { projectId: PROJECT, metres: '2.20' }),
] as const;

describe('a service whose events have changed their form', () => {
  let county: TestCounty;
  let log: EventLog;
  const decided: number[] = [];
  beforeAll(async () => {
    const folder = join(import.meta.dirname, '../neighbours/water');
    county = await startTestCounty({ only: ['discipline'], more: [{ service: 'water', folder }] });
    log = county.part('water', EventLog);
    for (const [revision, event] of OLD.entries()) {
      const append = { stream: 'water.gauge-1', expectedRevision: revision - 1, bodyHash: 'b' };
      await log.append({ ...append, commandId: event.commandId, events: [event] });
    }
    await asCommand(command('new'), () =>
      county.part('water', EventStore).decide(Gauge, '1', (millimetres) => {
        decided.push(millimetres);
        return [{ type: 'LevelRead' as const, data: { projectId: PROJECT, millimetres: millimetres + 30 } }];
      }),
    );
    await county.settle();
  }, 60_000);
  afterAll(() => county.close());

  it('decides by today’s form of the old ones', () => expect(decided).toEqual([2200]));
  it('stores new ones in today’s version, and leaves the old ones as they are', async () => {
    const records = await log.readStream('water.gauge-1');
    expect(records.map(({ schemaVersion, data }) => ({ schemaVersion, data }))).toEqual([
      { schemaVersion: 1, data: OLD[0].data },
      { schemaVersion: 2, data: OLD[1].data },
      { schemaVersion: 3, data: { projectId: PROJECT, millimetres: 2230 } },
    ]);
  });
  it('projects today’s form', async () => {
    const row = await county.part('water', ReadModels).of<{ millimetres: number }>(levels).one(PROJECT, 'none');
    expect(row).toMatchObject({ millimetres: 2230 });
    const { same } = (await county.services.agencies.at(-1)?.works.projections.rebuild('levels')) ?? {};
    expect(same).toBe(true);
  });
  it('publishes today’s form, and has its records as they were stored', async () => {
    const feed = new FeedReader(county.part('water', Pool));
    const published = await feed.range('open', PROJECT, 1, 3);
    expect(published.map(({ data }) => (data as FindingMadeV1).itemId)).toEqual(
      ['level-2150', 'level-2200', 'level-2230'], // millimetres
    );
    const records = (await feed.range('record', PROJECT, 1, 3)).map(({ data }) => (data as RecordV1).record);
    expect(records).toEqual((await log.readTexts(0, 3)).map(({ text }) => text));
    expect(records.map((text) => (JSON.parse(text) as StoredEvent).schemaVersion)).toEqual([1, 2, 3]);
  });
});

describe('upcasters', () => {
  const step = (from: number) =>
    upcaster('LevelRead', from, (data: { was?: number[] }) => ({ was: [...(data.was ?? []), from] }));
  const event = (schemaVersion: number) => ({ ...stored(schemaVersion, {}), position: 1 }) as StoredEvent;

  it('are taken one after the other, from whatever version a record has', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 7 }), (count, from) => {
        const steps = Array.from({ length: count }, (_, index) => step(index + 1));
        const upcasters = upcastersOf('water', [...steps].reverse());
        expect(versionOf('water.LevelRead', upcasters)).toBe(count + 1);
        fc.pre(from <= count + 1);
        const { schemaVersion, data } = current(event(from), upcasters);
        expect(schemaVersion).toBe(count + 1);
        expect((data as { was?: number[] }).was ?? []).toEqual(steps.slice(from - 1).map((one) => one.from));
      }),
    ));
  it.each([
    ['that skips a version', [step(1), step(3)]],
    ['that is there twice', [step(1), step(1)]],
    ['without the first', [step(2)]],
  ])('have none %s', (_, steps) => expect(() => upcastersOf('water', steps)).toThrow(/water\.LevelRead has no single/));
  it('leave other events and other services alone', () =>
    expect(versionOf('court.LevelRead', upcastersOf('water', [step(1)]))).toBe(1));
  it('do not make an older program read what a newer one stored', () =>
    expect(() => current(event(3), upcastersOf('water', [step(1)]))).toThrow('stored in version 3; known is 2'));
  it('give the next version', () =>
    expect(() => current(event(1), { 'water.LevelRead@1': (same) => same })).toThrow('must give version 2'));
});
