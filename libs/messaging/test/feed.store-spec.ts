import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StaleWriter } from '#messaging/feed/feed-writer.js';
import { ContractBroken } from '#messaging/feed/entries.js';
import { verifyFeed } from '#messaging/feed/verify-feed.js';
import type { FeedEntry } from '#messaging/feed.js';
import { FLOOR, Service, exhaust, publishing, translateFloors } from './harness.js';

let housing: Service;

beforeAll(async () => {
  housing = await Service.open('housing');
});
afterAll(() => housing.close());

const places = (entries: readonly FeedEntry[]) => entries.map(({ feedSeq, key, keySeq }) => [feedSeq, key, keySeq]);

describe('the published feed', () => {
  it('numbers each channel and each key without a gap, over several batches', async () => {
    for (const [key, floor] of [
      ['p', 1],
      ['q', 1],
      ['p', 2],
      ['p', 3],
      ['q', 2],
    ] as const) {
      await housing.finish(key, floor, { disputed: floor === 2 });
    }
    const writer = housing.writer({}, 2);
    await writer.start();
    await exhaust(() => writer.step());

    expect(places(await housing.reader.read('open', 0, 10))).toEqual([
      [1, 'p', 1],
      [2, 'q', 1],
      [3, 'p', 2],
      [4, 'p', 3],
      [5, 'q', 2],
    ]);
    expect(places(await housing.reader.read('court', 0, 10))).toEqual([
      [1, 'p', 1],
      [2, 'q', 1],
    ]);
    expect(places(await housing.reader.range('open', 'p', 2, 9))).toEqual([
      [3, 'p', 2],
      [4, 'p', 3],
    ]);
    expect([await housing.reader.highWater('record'), await housing.reader.position()]).toEqual([5, 5]);
  });

  it('carries every stored record verbatim, and a restricted one as a header', async () => {
    await housing.finish('p', 9, { classification: { level: 'L3', caveats: ['case-1'] } });
    const writer = housing.writer();
    await writer.start();
    await writer.step();

    const stored = await housing.log.readTexts(0, 10);
    const records = await housing.reader.read('record', 0, 10);
    const bodies = records.map(({ data }) => data as { record: string; body: string });
    expect(bodies.slice(0, 5).map(({ record }) => record)).toEqual(stored.slice(0, 5).map(({ text }) => text));
    expect(bodies.at(-1)).toMatchObject({ body: 'header', record: expect.not.stringContaining('"floor"') });
  });

  it('lets nobody change what was published, its owner included', async () => {
    for (const change of ["UPDATE feed SET body = '{}'", 'DELETE FROM feed', 'TRUNCATE feed']) {
      await expect(housing.owner.query(change)).rejects.toThrow('feed is append-only');
      await expect(housing.pool.query(change)).rejects.toThrow(/append-only|permission denied/);
    }
  });

  it('has one writer: the one that started last', async () => {
    const first = housing.writer();
    const second = housing.writer();
    await first.start();
    await second.start();
    await housing.finish('p', 10);
    await expect(first.step()).rejects.toThrow(StaleWriter);
    expect(await second.step()).toBe(true);
    expect(await housing.reader.highWater('open')).toBe(7);
  });

  it('is what its log gives, and says where it is not', async () => {
    expect(await verifyFeed(housing.pool, housing.log, publishing, 2)).toEqual([]);

    const onlyOpen = {
      ...publishing,
      translate: (event: Parameters<typeof translateFloors>[0]) => translateFloors(event).slice(0, 1),
    };
    expect(await verifyFeed(housing.pool, housing.log, onlyOpen)).toMatchObject([{ channel: 'court', feedSeq: 1 }]);
    const later = { ...publishing, recordPolicy: () => 'header' as const };
    expect(await verifyFeed(housing.pool, housing.log, later)).toMatchObject([{ channel: 'record', feedSeq: 1 }]);
  });

  it('publishes a new channel from its own beginning on', async () => {
    const { publisher } = publishing;
    const channels = {
      ...publisher.channels,
      audit: { readers: 'all' as const, contracts: publisher.channels['open']!.contracts },
    };
    const wider = {
      ...publishing,
      publisher: { ...publisher, channels },
      translate: (event: Parameters<typeof translateFloors>[0]) => {
        const [open, ...others] = translateFloors(event);
        return open ? [open, ...others, { ...open, channel: 'audit' }] : [];
      },
    };
    const writer = housing.writer(wider);
    await writer.start();
    await housing.finish('p', 11);
    await writer.step();
    expect(places(await housing.reader.read('audit', 0, 10))).toEqual([[1, 'p', 1]]);
    expect(await verifyFeed(housing.pool, housing.log, wider)).toEqual([]);
  });

  it.each([
    [
      'a contract that the channel does not have',
      { channel: 'record', contract: FLOOR, data: { floor: 1 } },
      /manifest/,
    ],
    ['data that breaks its contract', { channel: 'open', contract: FLOOR, data: { floor: 0 } }, /floor/],
    [
      'more than the contract says',
      { channel: 'open', contract: FLOOR, data: { floor: 1, officer: '王工' } },
      /officer/,
    ],
  ])('stands still before %s', async (_, publication, reason) => {
    const writer = housing.writer({ translate: () => [{ key: 'p', ...publication }] });
    await writer.start();
    await housing.finish('p', 12);
    const before = await housing.reader.position();
    await expect(writer.step()).rejects.toThrow(ContractBroken);
    await expect(writer.step()).rejects.toThrow(reason);
    expect(await housing.reader.position()).toBe(before);
  });

  it('shows an entry that was slipped in, and one that was changed', async () => {
    await housing.owner.query(`ALTER TABLE feed DISABLE TRIGGER USER;
      UPDATE feed SET body = replace(body, '"floor":1', '"floor":8') WHERE channel = 'open' AND feed_seq = 1;
      INSERT INTO feed SELECT channel, 99, 'z', 1, body FROM feed WHERE channel = 'court' AND feed_seq = 1;`);
    expect(await verifyFeed(housing.pool, housing.log, publishing)).toMatchObject([
      { channel: 'open', feedSeq: 1, found: expect.stringContaining('"floor":8') },
      { channel: 'audit', feedSeq: 1, found: expect.stringContaining('housing') }, // a channel that this manifest lacks
      { channel: 'court', feedSeq: 3, found: expect.stringContaining('housing') },
    ]);
  });
});
