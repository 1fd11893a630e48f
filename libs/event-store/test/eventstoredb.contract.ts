import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LogUnavailable } from '#event-store/event-log.js';
import type { EventStoreDbEventLog } from '#event-store/eventstoredb/eventstoredb-event-log.js';
import { eventLogContract } from './event-log.contract.js';
import { eventStoreDbFixture, type EventStoreDbFixture } from './eventstoredb-fixture.js';
import { BreaksAt } from './breaking-pool.js';
import { MONDAY, sampleAppend, sampleEvent } from './samples.js';

const TUESDAY = '2026-01-06T01:00:00.000Z';

/** What the log in EventStoreDB promises against any server, the common contract first. */
export function eventStoreDbContract(server: string, url: () => Promise<string>): void {
  eventLogContract(server, async () => eventStoreDbFixture(await url()));

  describe(`the event log in ${server} alone`, () => {
    let fixture: EventStoreDbFixture;
    let log: EventStoreDbEventLog;
    let stream: string;

    beforeAll(async () => {
      fixture = await eventStoreDbFixture(await url());
      log = fixture.open();
    });
    beforeEach(() => {
      stream = `housing.statusClaim-${randomUUID()}`;
    });
    afterAll(async () => {
      await log.close();
      await fixture.end();
    });

    const writeForeign = async (to: string) => {
      const client = EventStoreDBClient.connectionString(fixture.url);
      await client.appendToStream(to, jsonEvent({ type: 'Foreign', data: {} }));
      await client.dispose();
    };

    it('takes no stream of another service', () =>
      expect(log.append(sampleAppend('finance.account-1'))).rejects.toThrow('no stream of housing'));

    it('neither counts nor shows what others keep in the same server', async () => {
      const before = await log.head();
      await writeForeign(`${fixture.namespace}finance.account-1`);
      await writeForeign(`housing.elsewhere-${randomUUID()}`);
      await writeForeign(`${fixture.namespace}housing-annex.claim-1`);
      expect(await log.append(sampleAppend(stream))).toMatchObject({ position: before + 1 });
      await log.catchUp();
      expect((await log.readTexts(before, 10)).map((text) => text.stream)).toEqual([stream]);
    });

    it('stops before an event in a stream of its own that it did not write', async () => {
      const spoilt = await eventStoreDbFixture(fixture.url);
      const client = EventStoreDBClient.connectionString(fixture.url);
      await client.appendToStream(`${spoilt.namespace}${stream}`, jsonEvent({ type: 'Foreign', data: {} }));
      const victim = spoilt.open();
      await expect(victim.append(sampleAppend(stream))).rejects.toThrow('was not written by the log of this service');
      await expect(victim.catchUp()).rejects.toThrow('was not written by the log of this service');
      await Promise.all([victim.close(), client.dispose()]);
      await spoilt.end();
    });

    it('finds what a process appended that died before it could index it', async () => {
      const alone = await eventStoreDbFixture(fixture.url);
      const dying = alone.open({ pool: alone.pool(BreaksAt.always('event_index.add')), patience: 40 });
      const append = sampleAppend(stream, { events: [sampleEvent(), sampleEvent()] });
      alone.clock.set(TUESDAY);
      await expect(dying.append(append)).rejects.toThrow(LogUnavailable);
      await dying.close();
      alone.clock.set(MONDAY);
      const next = alone.open();
      const neighbour = next.append(sampleAppend(`${stream}-2`));
      const decidedAnew = { ...append, expectedRevision: 'any', events: [sampleEvent()] } as const;
      expect(await next.append(decidedAnew)).toMatchObject({ revision: 1, position: 2 });
      expect((await next.readStream(stream)).map(({ id }) => id)).toEqual(append.events.map(({ id }) => id));
      expect(await neighbour).toMatchObject({ revision: 0, position: 3 });
      expect((await next.readAll(0, 10)).map(({ recordedAt }) => recordedAt)).toEqual([TUESDAY, TUESDAY, TUESDAY]);
      await next.close();
      await alone.end();
    });

    it.each(['event_index.add', 'COMMIT'])('does a batch again when PostgreSQL breaks at %s', async (at) => {
      const before = await log.head();
      const shaken = fixture.open({ pool: fixture.pool(BreaksAt.once(at)) });
      const appends = [1, 2, 3].map((n) => sampleAppend(`${stream}-${n}`));
      const silent = sampleAppend(stream, { events: [] });
      const answers = await Promise.all([...appends, silent].map((append) => shaken.append(append)));
      expect(answers.map(({ revision }) => revision)).toEqual([0, 0, 0, -1]);
      expect(await log.head()).toBe(before + 3);
      expect(await log.outcomeOf(silent.commandId)).toEqual(answers[3]);
      await shaken.close();
    });

    it('derives the same index again when it was dropped, and keeps the receipts that nothing else knows', async () => {
      const refusal = { code: 'housing.too-early', message: '尚早' };
      await log.append(sampleAppend(stream, { events: [sampleEvent(), sampleEvent()], refusal }));
      const silent = sampleAppend(stream, { expectedRevision: 1, events: [] });
      await log.append(silent);
      const [before, texts] = [await fixture.index(), await log.readTexts(0, 1_000)];
      await fixture.asOwner('SELECT event_index.forget()');
      expect(await log.outcomeOf(silent.commandId)).toMatchObject({ revision: 1 });
      await log.catchUp();
      expect(await fixture.index()).toEqual(before);
      expect(await log.readTexts(0, 1_000)).toEqual(texts);
    });

    it('lets the app role change nothing, and nobody what nothing else knows', async () => {
      await log.append(sampleAppend(stream, { events: [] }));
      const app = fixture.pool();
      for (const table of ['events', 'receipts']) {
        for (const change of [`UPDATE event_index.${table} SET stream = 'x'`, `DELETE FROM event_index.${table}`]) {
          await expect(app.query(change)).rejects.toThrow('permission denied');
        }
      }
      await expect(app.query('SELECT event_index.forget()')).rejects.toThrow('permission denied');
      await expect(fixture.asOwner('DELETE FROM event_index.receipts')).rejects.toThrow('nothing else knows');
      await expect(fixture.asOwner('TRUNCATE event_index.receipts')).rejects.toThrow('nothing else knows');
    });

    it('wakes whoever follows when another process appends', async () => {
      const other = fixture.open();
      const before = await log.head();
      const woken = new Promise<void>((resolve) => {
        const stop = log.onCommitted(() => {
          void log.head().then((head) => {
            if (head > before) resolve(stop());
          });
        });
      });
      await other.append(sampleAppend(stream));
      await woken;
      await other.close();
    });

    it('says so when EventStoreDB no longer has what the index knows', async () => {
      const strange = await eventStoreDbFixture(fixture.url);
      const lost = strange.open();
      await lost.append(sampleAppend(stream));
      await strange.asOwner('UPDATE event_index.events SET commit_at = commit_at + 1, prepare_at = prepare_at + 1');
      await expect(lost.readTexts(0, 1)).rejects.toThrow('not where it was');
      await lost.close();
      await strange.end();
    });

    it('ends what was begun when it closes, and takes nothing more', async () => {
      const closing = fixture.open();
      const last = closing.append(sampleAppend(stream));
      await closing.close();
      expect(await last).toMatchObject({ revision: 0 });
      await expect(closing.append(sampleAppend(stream))).rejects.toThrow(LogUnavailable);
    });
  });
}
