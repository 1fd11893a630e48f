import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DirectTransport } from '#messaging/direct/direct-transport.js';
import { drain } from '#messaging/drain.js';
import type { FeedEntry } from '#messaging/feed.js';
import { ForbiddenReader, WHOLE_CHANNEL, type Delivery, type Receiver } from '#messaging/transport.js';
import { FLOOR, Service, exhaust, wholeChannel } from './harness.js';

const unexpected = (name: string, error: unknown): void => {
  throw new Error(name, { cause: error });
};

const unexpectedMessage = ({ reason }: { readonly reason: string }) => Promise.reject(new Error(reason));

let housing: Service;
let court: Service;

beforeAll(async () => {
  [housing, court] = await Promise.all([Service.open('housing'), Service.open('court')]);
});
afterAll(() => Promise.all([housing.close(), court.close()]));

describe('direct transport and inbox', () => {
  let transport: DirectTransport;

  beforeEach(async () => {
    transport = new DirectTransport(unexpected);
    await transport.register({ ...housing.publisher(), onPublished: () => () => undefined });
  });

  it('refuses a reader that the manifest does not name', async () => {
    const inbox = court.inbox();
    for (const channel of ['record', 'no-such-channel']) {
      const subscription = { consumer: 'court', service: 'housing', channel };
      await expect(inbox.subscribe(transport, [subscription])).rejects.toThrow(ForbiddenReader);
      await expect(transport.range(subscription, 'p', 1, 2)).rejects.toThrow(ForbiddenReader);
    }
    await expect(transport.range({ consumer: 'court', service: 'nobody', channel: 'open' }, 'p', 1, 2)).rejects.toThrow(
      /publishes/,
    );
  });

  it('brings everything over once, and goes on after a restart', async () => {
    const writer = housing.writer();
    await writer.start();
    await housing.finish('p', 1);
    await housing.finish('q', 1);
    await exhaust(() => writer.step());
    for (let restart = 0; restart < 2; restart++) {
      const inbox = court.inbox();
      const stop = await inbox.subscribe(transport, [{ consumer: 'court', service: 'housing', channel: 'open' }]);
      await drain(transport.pumps());
      expect(inbox.arrivedUpTo('housing')).toBe(2);
      await stop();
    }
    const inbox = court.inbox();
    expect((await inbox.read(0, 10)).map(({ inboxSeq, entry, outcome }) => [inboxSeq, entry.key, outcome])).toEqual([
      [1, 'p', 'in-order'],
      [2, 'q', 'in-order'],
    ]);
    expect((await inbox.ofEvent((await inbox.read(0, 1))[0]!.entry.eventId))[0]?.receivedAt).toEqual(court.clock.now());
  });

  it('moves the mark even when nothing was published', async () => {
    const inbox = court.inbox();
    const stop = await inbox.subscribe(transport, [{ consumer: 'court', service: 'housing', channel: 'court' }]);
    await drain(transport.pumps());
    const writer = housing.writer();
    await writer.start();
    await housing.finish('p', 2);
    await writer.step();
    transport.pumps().forEach((pump) => pump.wake()); // this writer is not the registered one, so nobody else wakes them
    await drain(transport.pumps());
    expect([inbox.arrivedUpTo('housing'), inbox.arrivedUpTo('finance')]).toEqual([3, Infinity]);
    await stop();
  });

  it('closes a gap from the feed, and drops what is sent twice', async () => {
    const writer = housing.writer();
    await writer.start();
    for (const floor of [3, 4, 5]) await housing.finish('p', floor);
    await writer.step();
    const inbox = court.inbox((of, key, from, to) => housing.reader.range(of.channel, key, from, to));
    const whole = await wholeChannel(housing, 'open');
    await inbox.receive({ service: 'housing', channel: 'open' }, { ...whole, entries: whole.entries.slice(-1) });
    await inbox.receive({ service: 'housing', channel: 'open' }, whole);
    const kept = await inbox.read(2, 20);
    expect(kept.map(({ inboxSeq, entry, outcome }) => [inboxSeq, entry.keySeq, outcome])).toEqual([
      [3, 2, 'fetched'],
      [4, 3, 'fetched'],
      [5, 4, 'fetched'],
      [6, 5, 'in-order'],
    ]);
  });

  it('takes nothing when the gap cannot be asked for, and everything when it is sent again', async () => {
    const of = { service: 'housing', channel: 'court' };
    const writer = housing.writer();
    await writer.start();
    for (const floor of [1, 2]) await housing.finish('g', floor, { disputed: true });
    await writer.step();
    const delivery = await wholeChannel(housing, 'court');
    const late: Delivery = { ...delivery, entries: delivery.entries.slice(-1) };
    const cut = court.inbox(() => Promise.reject(new Error('publisher is away')));
    await expect(cut.receive(of, late)).rejects.toThrow('away');
    expect(await cut.reached(of)).toEqual(new Map());
    await cut.receive(of, delivery);
    expect(await cut.reached(of)).toEqual(new Map([[WHOLE_CHANNEL, { feedSeq: 2 }]]));
  });

  it('parks a poisonous key with its reason, lets others go on, and releases it in order', async () => {
    const of = { service: 'finance', channel: 'open' };
    const inbox = court.inbox();
    const head = await inbox.head();
    const entry = (feedSeq: number, key: string, keySeq: number, floor: number): FeedEntry => ({
      ...{ ...of, feedSeq, key, keySeq, contract: FLOOR, data: { floor }, eventId: `e-${feedSeq}` },
      ...{
        agency: '县农商行',
        correlationId: 'k',
        occurredAt: '2026-03-01',
        recordedAt: '2026-03-01',
        position: feedSeq,
      },
    });
    const unknown = { ...entry(4, 'u', 1, 1), contract: 'finance.not-yet-known.v1' };
    const entries = [entry(1, 'p', 1, 0), entry(2, 'q', 1, 1), entry(3, 'p', 2, 2), unknown];
    await inbox.receive(of, { entries, mark: 4 });
    await inbox.receive(of, { entries: [entry(5, 'p', 3, 3)], mark: 5 });
    expect((await inbox.read(head, 10)).map(({ entry: { key, keySeq } }) => [key, keySeq])).toEqual([['q', 1]]);
    expect(await inbox.parked()).toMatchObject([
      {
        key: 'p',
        reason: expect.stringContaining('floor'),
        waiting: [{ keySeq: 1, data: { floor: 0 } }, { keySeq: 2 }, { keySeq: 3 }],
      },
      { key: 'u', reason: 'unknown contract finance.not-yet-known.v1' },
    ]);

    await inbox.release({ ...of, key: 'p' });
    expect((await inbox.parked()).map(({ key, waiting }) => [key, waiting.length])).toEqual([
      ['p', 3],
      ['u', 1],
    ]);

    // the publisher's mistake is understood, and this reader has learned to take it
    await court.owner.query(`UPDATE inbox_waiting SET body = replace(body, '"floor":0', '"floor":7') WHERE key = 'p'`);
    court.clock.set('2026-03-05T01:00:00.000Z');
    await inbox.release({ ...of, key: 'p' });
    const released = (await inbox.read(head + 1, 10)).map(
      ({ inboxSeq, entry: { keySeq }, outcome, receivedAt, appliedAt }) => [
        ...[
          inboxSeq - head,
          keySeq,
          outcome,
          receivedAt.toISOString().slice(0, 10),
          appliedAt.toISOString().slice(0, 10),
        ],
      ],
    );
    expect(released).toEqual([1, 2, 3].map((n) => [n + 1, n, 'released', '2026-03-02', '2026-03-05']));
    expect((await inbox.parked()).map(({ key }) => key)).toEqual(['u']);
  });

  it('heals a key when the entry comes that it lacked, and lets what had waited in after it', async () => {
    const of = { service: 'petition', channel: 'facts' };
    const inbox = court.inbox();
    const head = await inbox.head();
    const { entries: all } = await wholeChannel(housing, 'court');
    const entry = (keySeq: number, floor = keySeq): FeedEntry => ({
      ...all[0]!,
      ...{ ...of, feedSeq: keySeq, key: 'h', keySeq, data: { floor }, eventId: `h-${keySeq}` },
    });
    const shown = async () => (await inbox.read(head, 10)).map(({ entry: { keySeq } }) => keySeq);
    await inbox.receive(of, { entries: [entry(1), entry(3), entry(4)] });
    expect([await shown(), (await inbox.parked()).filter(({ key }) => key === 'h').length]).toEqual([[1], 1]);
    await inbox.receive(of, { entries: [entry(4)] }); // not what it lacks
    expect(await shown()).toEqual([1]);
    await inbox.receive(of, { entries: [entry(2, 0)] }); // what it lacks, but broken
    expect([await shown(), (await inbox.parked()).find(({ key }) => key === 'h')?.reason]).toEqual([
      ...[[1], expect.stringContaining('floor')],
    ]);
    await inbox.receive(of, { entries: [entry(2)] });
    expect(await shown()).toEqual([1, 2, 3, 4]);
    expect((await inbox.parked()).filter(({ key }) => key === 'h')).toEqual([]);
  });

  it('reads again what was put aside, and keeps it with the new reason while it cannot', async () => {
    const of = { service: 'petition', channel: 'answers' };
    const inbox = court.inbox();
    const head = await inbox.head();
    const { entries: all } = await wholeChannel(housing, 'court');
    const entry = (keySeq: number): FeedEntry => ({
      ...all[0]!,
      ...{ ...of, feedSeq: keySeq, key: 'a', keySeq, data: { floor: keySeq }, eventId: `a-${keySeq}` },
    });
    for (const reason of ['密文', '密文']) await inbox.putAside({ ...of, place: '3/1', message: '{}', reason }); // brought twice
    await inbox.receive(of, { entries: [entry(2)] });
    const [one] = await inbox.aside.list();
    expect(await inbox.readAgain(one!, () => Promise.reject(new Error('仍不可读')))).toBe(false);
    expect(await inbox.aside.list()).toEqual([{ ...one!, reason: '仍不可读' }]);
    expect(await inbox.readAgain(one!, () => Promise.resolve(entry(1)))).toBe(true);
    expect(await inbox.aside.list()).toEqual([]);
    expect((await inbox.read(head, 10)).map(({ entry: { keySeq } }) => keySeq)).toEqual([1, 2]);
  });

  it('takes in together what comes at once, each lane to its place, and only the delivery at fault fails', async () => {
    const inbox = court.inbox(() => Promise.reject(new Error('publisher is away')));
    const head = await inbox.head();
    const { entries: all } = await wholeChannel(housing, 'court');
    const [here, there] = ['lanes', 'others'].map((channel) => ({ service: 'finance', channel }));
    const entry = (channel: string, key: string, keySeq: number, feedSeq: number): FeedEntry => ({
      ...all[0]!,
      ...{
        service: 'finance',
        channel,
        key,
        keySeq,
        feedSeq,
        data: { floor: 1 },
        eventId: `${channel}-${key}-${keySeq}`,
      },
    });
    const answers = await Promise.allSettled([
      inbox.receive(here!, { entries: [entry('lanes', 'x', 1, 1)], lane: 1, next: 1 }),
      inbox.receive(there!, { entries: [entry('others', 'x', 1, 1), entry('others', 'x', 2, 2)], lane: 4, next: 2 }),
      inbox.receive(here!, { entries: [entry('lanes', 'gap', 2, 5)], lane: 3, next: 9 }),
      inbox.receive(here!, { entries: [entry('lanes', 'y', 1, 2), entry('lanes', 'x', 1, 1)], lane: 2, next: 7 }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    const taken = (await inbox.read(head, 10)).map(({ inboxSeq, entry: { channel, key, keySeq } }) =>
      [inboxSeq - head, channel, key, keySeq].join(' '),
    );
    expect(taken.map((text) => text.slice(0, 1))).toEqual(['1', '2', '3', '4']);
    expect(taken.map((text) => text.slice(2)).sort()).toEqual(['lanes x 1', 'lanes y 1', 'others x 1', 'others x 2']);
    expect([await inbox.reached(here!), await inbox.reached(there!)]).toEqual([
      new Map([
        [1, { feedSeq: 1, next: 1 }],
        [2, { feedSeq: 1, next: 7 }],
      ]),
      new Map([[4, { feedSeq: 2, next: 2 }]]),
    ]);
  });

  it('lets nobody change what arrived', async () => {
    for (const change of ["UPDATE inbox SET body = '{}'", 'DELETE FROM inbox', 'TRUNCATE inbox']) {
      await expect(court.owner.query(change)).rejects.toThrow('inbox is append-only');
    }
  });

  it('is woken by the publisher and asks again after an error', async () => {
    const failures: string[] = [];
    const patient = new DirectTransport((name) => failures.push(name), 1);
    const writer = housing.writer();
    await writer.start();
    const onPublished = (wake: () => void) => writer.onPublished(wake);
    const standing = () => writer.standing();
    await patient.register({ ...housing.publisher(), onPublished, standing });
    let refuse = true;
    const arrived: number[] = [];
    let done: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (done = resolve));
    const last = (await housing.reader.highWater('open')) + 1;
    const receiver: Receiver = {
      reached: () => Promise.resolve(new Map([[WHOLE_CHANNEL, { feedSeq: last - 2 }]])),
      putAside: unexpectedMessage,
      receive: (_, { entries }) => {
        if (refuse) {
          refuse = false;
          return Promise.reject(new Error('inbox is away'));
        }
        arrived.push(...entries.map(({ feedSeq }) => feedSeq));
        if (arrived.includes(last)) done();
        return Promise.resolve();
      },
    };
    const stop = await patient.subscribe([{ consumer: 'court', service: 'housing', channel: 'open' }], receiver);
    await housing.finish('p', 20);
    await writer.step();
    await all;
    await stop();
    expect({ arrived, failures }).toEqual({ arrived: [last - 1, last], failures: ['court ← housing/open'] });
  });
});
