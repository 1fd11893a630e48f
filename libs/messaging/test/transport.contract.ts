import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '#messaging/eventually.js';
import type { Inbox } from '#messaging/inbox/inbox.js';
import { ForbiddenReader, type Transport } from '#messaging/transport.js';
import { Service, exhaust } from './harness.js';

export interface TransportFixture {
  /** A transport as one process of the publisher or of the consumer has it; ended by `close`. */
  readonly open: (side: 'publisher' | 'consumer') => Transport;
  readonly close: () => Promise<void>;
}

const PROJECTS = ['990121-2026-001', '990121-2026-002', '990121-2026-003'] as const;
const [P, Q] = PROJECTS;
const OPEN = { consumer: 'court', service: 'housing', channel: 'open' };
const COURT = { ...OPEN, channel: 'court' };
const PATIENCE_MS = 30_000;

/** What every transport promises; a fresh fixture for each test. */
export function describeTransport(name: string, fixtureOf: () => Promise<TransportFixture>): void {
  describe(`transport contract: ${name}`, () => {
    let housing: Service;
    let court: Service;
    let fixture: TransportFixture;
    let publisher: Transport;
    const stops: (() => Promise<void>)[] = [];

    beforeAll(async () => {
      [housing, court] = await Promise.all([Service.open('housing'), Service.open('court')]);
    });
    afterAll(() => Promise.all([housing.close(), court.close()]));

    beforeEach(async () => {
      await Promise.all([housing.startOver(), court.startOver()]);
      fixture = await fixtureOf();
      publisher = fixture.open('publisher');
      const writer = housing.writer();
      await writer.start();
      const onPublished = (wake: () => void) => writer.onPublished(wake);
      await publisher.register({ ...housing.publisher(), onPublished, standing: () => writer.standing() });
      publish = () => exhaust(() => writer.step());
    });
    afterEach(async () => {
      for (const stop of stops.splice(0).reverse()) await stop();
      await fixture.close();
    });

    let publish: () => Promise<void>;
    const listen = async (consumer: Transport, ...subscriptions: (typeof OPEN)[]): Promise<Inbox> => {
      const inbox = court.inbox((of, ...range) => consumer.range({ consumer: 'court', ...of }, ...range));
      stops.push(await inbox.subscribe(consumer, subscriptions));
      return inbox;
    };
    /** Waits until all of housing's log has arrived, by the mark; says what arrived by then. */
    const arrived = async (inbox: Inbox): Promise<string[]> => {
      const head = await housing.log.head();
      const here = () => Promise.resolve(inbox.arrivedUpTo('housing') >= head);
      const inTime = await eventually(here, [(wake) => inbox.onMarked(wake)], PATIENCE_MS);
      const entries = (await inbox.read(0, 10_000)).map(({ entry }) => `${entry.channel} ${entry.key} ${entry.keySeq}`);
      if (!inTime) throw new Error(`mark ${inbox.arrivedUpTo('housing')} of ${head}; arrived: ${entries.join(', ')}`);
      return entries;
    };

    it('brings every entry once, in the order of its key, and the mark after them', async () => {
      const inbox = await listen(fixture.open('consumer'), OPEN);
      for (let floor = 1; floor <= 20; floor++)
        for (const project of PROJECTS) {
          await housing.finish(project, floor);
          if (floor % 7 === 0) await publish();
        }
      await publish();
      const entries = await arrived(inbox);
      expect(new Set(entries).size).toBe(60);
      for (const project of PROJECTS) {
        const own = entries.filter((entry) => entry.includes(project));
        expect(own).toEqual(Array.from({ length: 20 }, (_, n) => `open ${project} ${n + 1}`));
      }
    });

    it('carries an entry as it lies in the feed', async () => {
      const inbox = await listen(fixture.open('consumer'), OPEN);
      await housing.finish(P, 1, { occurredAt: '2026-03-01T00:00:00.000Z' });
      await publish();
      await arrived(inbox);
      expect((await inbox.read(0, 10)).map(({ entry }) => entry)).toEqual(await housing.reader.read('open', 0, 10));
    });

    it('moves the mark though nothing was published on the channel', async () => {
      const inbox = await listen(fixture.open('consumer'), COURT);
      await housing.finish(P, 1);
      await publish();
      expect(await arrived(inbox)).toEqual([]);
      await housing.finish(P, 2, { disputed: true });
      await publish();
      expect(await arrived(inbox)).toEqual([`court ${P} 1`]);
    });

    it('goes on where it stopped, with what was published meanwhile', async () => {
      const first = await listen(fixture.open('consumer'), OPEN);
      await housing.finish(P, 1);
      await publish();
      await arrived(first);
      for (const stop of stops.splice(0)) await stop();
      await housing.finish(P, 2);
      await publish();
      const second = await listen(fixture.open('consumer'), OPEN);
      expect(await arrived(second)).toEqual([`open ${P} 1`, `open ${P} 2`]);
    });

    it('brings what was published before anybody listened, on several channels', async () => {
      for (const floor of [1, 2, 3]) await housing.finish(Q, floor, { disputed: floor === 2 });
      await publish();
      const inbox = await listen(fixture.open('consumer'), OPEN, COURT);
      const entries = await arrived(inbox);
      expect(entries.sort()).toEqual([`court ${Q} 1`, `open ${Q} 1`, `open ${Q} 2`, `open ${Q} 3`]);
    });

    it('gives a range of a key', async () => {
      for (const floor of [1, 2, 3, 4]) await housing.finish(P, floor);
      await publish();
      const consumer = fixture.open('consumer');
      await arrived(await listen(consumer, OPEN));
      const range = await consumer.range(OPEN, P, 2, 3);
      expect(range.map(({ keySeq }) => keySeq)).toEqual([2, 3]);
      expect(await consumer.range(OPEN, Q, 1, 9)).toEqual([]);
    });

    it('refuses a reader that the manifest does not name', async () => {
      const consumer = fixture.open('consumer');
      for (const channel of ['record', 'no-such-channel']) {
        const subscription = { ...OPEN, channel };
        await expect(listen(consumer, subscription)).rejects.toThrow(ForbiddenReader);
        await expect(consumer.range(subscription, P, 1, 2)).rejects.toThrow(ForbiddenReader);
      }
      expect([consumer.has('housing', 'court'), consumer.has('housing', 'nothing')]).toEqual([true, false]);
    });
  });
}
