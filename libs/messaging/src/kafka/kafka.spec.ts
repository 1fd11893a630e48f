import { describe, expect, it } from '@jest/globals';
import { IsString } from 'class-validator';
import fc from 'fast-check';
import { Published } from '#contracts/published.js';
import type { FeedEntry } from '../feed.js';
import type { Delivery, Receiver } from '../transport.js';
import { ChannelArrivals } from './channel-arrivals.js';
import { cloudEventIn, fromCloudEvent, toCloudEvent, type Placed } from './cloud-event.js';
import { KeyRing } from './key-ring.js';
import { laneOf, LANES } from './topics.js';
import {
  carriedIn,
  keptText,
  readEntry,
  signedMessage,
  signedMessages,
  writtenEntry,
  type SignedMessage,
} from './wire.js';
import { announced, announcementOf, newWireKeys, wireKeysIn } from './wire-keys.js';

@Published('housing.sample-secret.v1', { level: 'L3', label: '样例' })
export class SampleSecretV1 {
  @IsString() readonly text!: string;
}

const OF = { service: 'housing', channel: 'open' };
const entry = (feedSeq: number, more: Partial<FeedEntry> = {}): FeedEntry => ({
  ...{ ...OF, feedSeq, key: '990121-2026-001', keySeq: feedSeq, contract: 'housing.floor-finished.v1' },
  ...{ data: { floor: 3 }, eventId: '018f4e5c-7f00-7000-8000-000000000001', agency: '住建局', correlationId: 'k' },
  ...{ occurredAt: '2026-03-01T00:00:00.000Z', recordedAt: '2026-03-02T00:00:00.000Z', position: feedSeq },
  ...{ projectId: '990121-2026-001', ...more },
});
const placed = (feedSeq: number, more: Partial<FeedEntry> = {}): Placed => ({
  entry: entry(feedSeq, more),
  previous: feedSeq - 1,
});

describe('an entry as a CloudEvent', () => {
  it('comes back as it was', () => {
    const event = cloudEventIn(JSON.stringify(toCloudEvent(placed(7))));
    expect(event).toMatchObject({ specversion: '1.0', id: '7', source: '/housing/open', subject: '990121-2026-001' });
    expect(fromCloudEvent(OF, event)).toEqual(placed(7));
  });
  it.each([
    ['is of another channel', { source: '/housing/record' }, /主题里/],
    ['has a field too many', { note: 1 }, /消息头不合规/],
    ['lacks its number', { sequence: undefined }, /消息头不合规/],
    ['has no data', { data: 'text' }, /没有 JSON 数据/],
    ['has data of another form', { datacontenttype: 'text/plain' }, /没有 JSON 数据/],
  ])('is refused when it %s', (_, change, reason) => {
    const text = JSON.stringify({ ...toCloudEvent(placed(7)), ...change });
    expect(() => fromCloudEvent(OF, cloudEventIn(text))).toThrow(reason);
  });
  it.each([
    ['no JSON', '{', /不是 JSON$/],
    ['an array', '[]', /不是 JSON 对象/],
    ['nothing', 'null', /不是 JSON 对象/],
  ])('is not read from %s', (_, text, reason) => expect(() => cloudEventIn(text)).toThrow(reason));
});

type Keys = ReturnType<typeof wireKeysIn>;

/** One message as the relay sends it. */
async function writeEntry(one: Placed, keys: Keys, receivers: Parameters<typeof writtenEntry>[1]) {
  const [message] = signedMessages([await writtenEntry(one, receivers)], keys);
  return message!;
}

describe('messages on the wire', () => {
  const [housing, court, police] = [1, 2, 3].map(() => wireKeysIn(newWireKeys())) as [Keys, Keys, Keys];
  const publicOf = (keys: Keys) => announced(announcementOf(keys));
  const ring = new KeyRing();
  ring.learn('housing', publicOf(housing));
  const writeMany = async (count: number) =>
    signedMessages(
      await Promise.all(Array.from({ length: count }, (_, n) => writtenEntry(placed(n + 1), []))),
      housing,
    );
  const withPath = ({ value, headers }: SignedMessage, change: (path: Buffer) => Buffer): SignedMessage => {
    const path = change(Buffer.from(headers['anju-path']!, 'base64url')).toString('base64url');
    return { value, headers: { ...headers, 'anju-path': path } };
  };
  const secret = placed(1, { contract: 'housing.sample-secret.v1', data: { text: '线索内容' } });

  it('are read as they were written', async () => {
    const message = await writeEntry(placed(1), housing, []);
    expect(await readEntry(OF, message, ring, court)).toEqual(placed(1));
    const subscription = { consumer: 'court', ...OF };
    expect(await readEntry(subscription, message, ring, court)).toEqual(placed(1));
  });
  it('are read again from what was kept of them', async () => {
    const kept = keptText(await writeEntry(placed(1), housing, []));
    expect(await readEntry(OF, carriedIn(kept), ring, court)).toEqual(placed(1));
  });
  it.each<[string, (message: Awaited<ReturnType<typeof writeEntry>>) => object, RegExp]>([
    ['altered', (m) => ({ ...m, value: Buffer.from(m.value.toString().replace('"floor":3', '"floor":9')) }), /签名/],
    ['without a signature', (m) => ({ ...m, headers: {} }), /公钥/],
    ['empty', (m) => ({ ...m, value: null }), /为空/],
    ['too large', (m) => ({ ...m, value: Buffer.alloc(8 * 1024 * 1024 + 1) }), /过大/],
  ])('are refused when they are %s', async (_, change, reason) => {
    const message = change(await writeEntry(placed(1), housing, [])) as { value: Buffer };
    await expect(readEntry(OF, message, ring, court)).rejects.toThrow(reason);
  });
  it('are refused when another service signed them', async () => {
    const message = await writeEntry(placed(1), court, []);
    await expect(readEntry(OF, message, ring, court)).rejects.toThrow(/不是 housing 公布的/);
  });
  it.each([1, 2, 3, 31, 32, 33, 70])('are read each by itself when %i were signed together', async (count) => {
    const messages = await writeMany(count);
    const read = await Promise.all(messages.map((message) => readEntry(OF, message, ring, court)));
    expect(read).toEqual(messages.map((_, n) => placed(n + 1)));
    expect(new Set(messages.map(({ headers }) => headers['anju-signature'])).size).toBe(Math.ceil(count / 32));
  });
  it.each<[string, (own: SignedMessage, other: SignedMessage) => object]>([
    ['with the place of a neighbour', (own, other) => ({ ...own, headers: other.headers })],
    ['with the text of a neighbour', (own, other) => ({ ...own, value: other.value })],
    ['with the path cut short', (own) => withPath(own, (path) => path.subarray(0, -32))],
    ['with a path that is none', (own) => withPath(own, (path) => path.subarray(0, -1))],
    ['with an empty path', (own) => withPath(own, () => Buffer.alloc(0))],
    ['as another leaf', (own) => withPath(own, (path) => Buffer.from([path[0]! ^ 1, ...path.subarray(1)]))],
    ['as a leaf outside the tree', (own) => withPath(own, (path) => Buffer.from([200, ...path.subarray(1)]))],
    ['without the path', ({ headers: { 'anju-path': _, ...headers }, value }) => ({ value, headers })],
  ])('are refused %s, also after their neighbours were read', async (_, change) => {
    const messages = await writeMany(20);
    for (const message of messages) await readEntry(OF, message, ring, court);
    const forged = change(messages[4]!, messages[5]!) as SignedMessage;
    await expect(readEntry(OF, forged, ring, court)).rejects.toThrow('签名与内容不符');
  });
  it('are refused with any bit of message, path or signature turned', async () => {
    const messages = await writeMany(5);
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.constantFrom('value', 'path', 'signature'), fc.nat(), async (n, part, bit) => {
        const own = messages[n]!;
        const turn = (bytes: Buffer) => {
          const turned = Buffer.from(bytes);
          const at = (bit >> 3) % turned.length;
          turned[at] = turned[at]! ^ (1 << (bit & 7));
          return turned;
        };
        const header = `anju-${part}`;
        const text = () => turn(Buffer.from(own.headers[header]!, 'base64url')).toString('base64url');
        const forged =
          part === 'value'
            ? { ...own, value: turn(own.value) }
            : { ...own, headers: { ...own.headers, [header]: text() } };
        await expect(readEntry(OF, forged, ring, court)).rejects.toThrow('签名与内容不符');
      }),
    );
  });
  it('show nothing of what is for named receivers, who can read it', async () => {
    const message = await writeEntry(secret, housing, [publicOf(police), publicOf(court)]);
    expect(message.value.toString()).not.toContain('线索内容');
    expect(await readEntry(OF, message, ring, police)).toEqual(secret);
    expect(await readEntry(OF, message, ring, court)).toEqual(secret);
    await expect(readEntry(OF, message, ring, housing)).rejects.toThrow(/不是加密给本单位的/);
  });
  it('do not open with the sealed data of another message', async () => {
    const [one, two] = await Promise.all(
      [secret, { ...secret, entry: { ...secret.entry, feedSeq: 2 } }].map((of) =>
        writeEntry(of, housing, [publicOf(court)]),
      ),
    );
    const data = (JSON.parse(one!.value.toString()) as { data: object }).data;
    const forged = { ...(JSON.parse(two!.value.toString()) as object), data };
    await expect(readEntry(OF, signedMessage(forged, housing), ring, court)).rejects.toThrow(/另一条消息/);
  });
  it('do not take keys under an id that is not theirs', () => {
    const theirs = JSON.parse(announcementOf(housing)) as object;
    expect(() => announced(JSON.stringify({ ...theirs, keyId: 'another' }))).toThrow(/编号不符/);
  });
  it('lie where Kafka’s own clients would put them, for ever', () =>
    expect(['990121-2026-001', '990121-2026-002', 'housing.claim-1'].map(laneOf)).toEqual([6, 8, 6]));
  it('use all lanes', () =>
    expect(new Set(Array.from({ length: 500 }, (_, n) => laneOf(`990121-2026-${n}`))).size).toBe(LANES));
});

/** A receiver that keeps what it is given. */
function keeping(): Receiver & { readonly entries: number[]; readonly marks: number[] } {
  const [entries, marks]: [number[], number[]] = [[], []];
  const receive = (_: object, delivery: Delivery) => {
    entries.push(...delivery.entries.map(({ feedSeq }) => feedSeq));
    if (delivery.mark !== undefined) marks.push(delivery.mark);
    return Promise.resolve();
  };
  const putAside = () => Promise.resolve();
  return { entries, marks, receive, putAside, reached: () => Promise.resolve(new Map()) };
}

describe('what a lane brings', () => {
  const heads = (first: number) => [first, ...Array<number>(LANES - 1).fill(0)];

  it('is looked for once from the beginning when something before it is missing', async () => {
    const kept = keeping();
    const arrivals = new ChannelArrivals(OF, new Map(), kept);
    expect(await arrivals.take(1, [placed(3)], 1)).toBe(false);
    expect(await arrivals.take(1, [placed(1), placed(3)], 2)).toBe(true); // 2 is nowhere: its key will show the gap
    expect(kept.entries).toEqual([1, 3]);
  });
  it('goes on where it was, or after what it has taken since', async () => {
    const reached = new Map([
      [1, { feedSeq: 4, next: 7 }],
      [2, { feedSeq: 5 }],
    ]);
    const arrivals = new ChannelArrivals(OF, reached, keeping());
    expect(arrivals.places()).toEqual([[1, 7]]);
    await arrivals.take(1, [placed(5)], 9);
    expect(arrivals.places()).toEqual([[1, 9]]);
  });
  it('lets the mark pass once all that it covers is there', async () => {
    const kept = keeping();
    const arrivals = new ChannelArrivals(OF, new Map(), kept);
    await arrivals.expect({ position: 9, heads: heads(2) });
    await arrivals.take(1, [placed(1)], 1);
    expect(kept.marks).toEqual([]);
    await arrivals.take(1, [placed(2)], 2);
    expect(kept.marks).toEqual([9]);
  });
  it('brings all of a lane whatever part of it was read before, and however often', () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 12 }),
        async (count, reads) => {
          const lane = Array.from({ length: count }, (_, n) => placed(n + 1));
          const kept = keeping();
          const arrivals = new ChannelArrivals(OF, new Map(), kept);
          for (const [from, to] of [...reads, [0, count] as const]) {
            const part = lane.slice(from, Math.max(from, to));
            if (!(await arrivals.take(1, part, to))) await arrivals.take(1, lane.slice(0, Math.max(from, to)), to);
          }
          expect([...new Set(kept.entries)].sort((a, b) => a - b)).toEqual(
            lane.map(({ entry: { feedSeq } }) => feedSeq),
          );
        },
      ),
    ));
});
