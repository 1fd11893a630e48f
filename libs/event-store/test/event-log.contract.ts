import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#kernel/canonical-json.js';
import { CommandIdReused, RevisionConflict } from '#kernel/errors.js';
import { MAX_RECORD_BYTES, RecordTooLarge, type EventLog, type StoredText } from '#event-store/event-log.js';
import { recordText } from '#event-store/record-text.js';
import type { HandClock } from '#testing/hand-clock.js';
import { bulk, placeOf, scanned } from './reading.js';
import { eventOfBytes, MONDAY, sampleAppend, sampleEvent } from './samples.js';

/** One log and the means to open it as another process would. */
export interface LogFixture {
  readonly clock: HandClock;
  open(): EventLog;
  end(): Promise<void>;
}

/** What every adapter promises. */
export function eventLogContract(adapter: string, start: () => Promise<LogFixture>): void {
  describe(`the event log in ${adapter}`, () => {
    let fixture: LogFixture;
    let log: EventLog;
    let other: EventLog;
    let stream: string;

    beforeAll(async () => {
      fixture = await start();
      log = fixture.open();
      other = fixture.open();
    });
    beforeEach(() => {
      stream = `housing.statusClaim-${randomUUID()}`;
    });
    afterAll(async () => {
      await Promise.all([log.close(), other.close()]);
      await fixture.end();
    });

    const add = (target: EventLog, revision: number | 'any', to = stream) =>
      target.append(sampleAppend(to, { expectedRevision: revision }));
    const revisions = async () => (await log.readStream(stream)).map(({ revision }) => revision);

    describe('expected revisions', () => {
      it('takes an append at the revision that it expects and answers where it lies', async () => {
        const before = await log.head();
        const first = await log.append(sampleAppend(stream, { events: [sampleEvent(), sampleEvent()] }));
        expect(first).toMatchObject({ stream, revision: 1, position: before + 2 });
        expect(await add(other, 1)).toMatchObject({ revision: 2, position: before + 3 });
        expect(await revisions()).toEqual([0, 1, 2]);
        expect((await log.readStream(stream, 2)).map(({ revision }) => revision)).toEqual([2]);
        expect(await log.readStream(stream, 3)).toEqual([]);
      });
      it.each([-1, 1, 7])('refuses one that expects %i where 0 is', async (expected) => {
        await add(log, -1);
        const refused = add(log, expected);
        await expect(refused).rejects.toThrow(RevisionConflict);
        await expect(refused).rejects.toMatchObject({ stream, expected, actual: 0 });
        expect(await revisions()).toEqual([0]);
      });
      it('refuses one that expects a stream where none is', () =>
        expect(add(log, 0)).rejects.toMatchObject({ expected: 0, actual: -1 }));
      it('appends anywhere when none is expected, also after others', async () => {
        await add(log, -1);
        await add(other, 0);
        const answers = await Promise.all(
          Array.from({ length: 12 }, (_, index) => add(index % 2 ? log : other, 'any')),
        );
        expect(answers.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual([...Array(14).keys()].slice(2));
        expect(await revisions()).toEqual([...Array(14).keys()]);
      });
      it.each([
        ['that names no aggregate', 'nonsense'],
        ['longer than an index can hold', `housing.claim-${'x'.repeat(2_000)}`],
        ['with a zero byte', 'housing.claim-\u0000'],
        ['with half a character', 'housing.claim-\ud800'],
      ])('refuses a stream %s and leaves its neighbours alone', async (_, name) => {
        const [bad, good] = await Promise.allSettled([add(log, -1, name), add(log, -1)]);
        expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
      });
    });

    describe('what a decision begins with', () => {
      it('is the stream, for a command that is not known', async () => {
        await add(log, -1);
        await add(other, 0);
        expect(await log.standing(randomUUID(), stream)).toEqual({ events: await other.readStream(stream) });
        expect(await log.standing(randomUUID(), `${stream}-none`)).toEqual({ events: [] });
      });
      it('is the outcome, for one that is', async () => {
        const append = sampleAppend(stream);
        const outcome = await log.append(append);
        expect(await other.standing(append.commandId, stream)).toMatchObject({ outcome });
      });
      it('is each one’s own when many ask at once', async () => {
        const own = (n: number) => `${stream}-${n % 40}`;
        const appends = Array.from({ length: 40 }, (_, n) => sampleAppend(own(n)));
        const outcomes = await Promise.all(appends.map((append) => log.append(append)));
        const ids = appends.map(({ commandId }) => commandId);
        const found = await Promise.all(ids.map((id, n) => other.standing(id, own(n + 1))));
        expect(found.map(({ outcome }) => outcome)).toEqual(outcomes);
        const fresh = await Promise.all(ids.map((_, n) => other.standing(randomUUID(), own(n))));
        expect(fresh.map(({ events }) => events.map((event) => event.stream))).toEqual(ids.map((_, n) => [own(n)]));
      });
    });

    describe('command ids', () => {
      it('answer a repeat with the recorded outcome, whatever the revision', async () => {
        const append = sampleAppend(stream);
        const first = await log.append(append);
        await add(log, 0);
        expect(await log.append(append)).toEqual(first);
        expect(await other.append({ ...append, expectedRevision: 1 })).toEqual(first);
        expect(await other.outcomeOf(append.commandId)).toEqual(first);
        expect(await revisions()).toEqual([0, 1]);
      });
      it('have one effect when sent ten times at once', async () => {
        const append = sampleAppend(stream);
        const answers = await Promise.all(
          Array.from({ length: 10 }, (_, index) => (index % 2 ? log : other).append(append)),
        );
        expect(new Set(answers.map((answer) => canonicalJson(answer))).size).toBe(1);
        expect(await revisions()).toEqual([0]);
      });
      it('are refused with another body', async () => {
        const append = sampleAppend(stream);
        await log.append(append);
        await expect(log.append({ ...append, bodyHash: 'b'.repeat(64) })).rejects.toThrow(CommandIdReused);
      });
      it('keep a refusal', async () => {
        const refusal = { code: 'housing.too-early', message: '尚早 🏠' };
        const append = sampleAppend(stream, { expectedRevision: 'any', events: [], refusal });
        const first = await log.append(append);
        expect(first).toMatchObject({ refusal, revision: -1 });
        expect(await log.append(append)).toEqual(first);
        expect(await other.outcomeOf(append.commandId)).toEqual(first);
      });
      it('keep a refusal beside the fact that tells of it', async () => {
        const refusal = { code: 'housing.too-early', message: '尚早' };
        await add(log, -1);
        const append = sampleAppend(stream, { expectedRevision: 'any', refusal });
        const first = await log.append(append);
        expect(first).toMatchObject({ refusal, revision: 1 });
        expect(await log.append(append)).toEqual(first);
        expect(await log.readStream(stream)).toHaveLength(2);
      });
      it('keep a decision without events, and move nothing', async () => {
        await add(log, -1);
        const before = await log.head();
        const append = sampleAppend(stream, { expectedRevision: 0, events: [] });
        expect(await log.append(append)).toMatchObject({ revision: 0, position: before });
        expect(await log.head()).toBe(before);
        await expect(log.append(sampleAppend(stream, { events: [] }))).rejects.toThrow(RevisionConflict);
      });
      it('are not kept by a conflict', async () => {
        const append = sampleAppend(stream, { expectedRevision: 4 });
        await expect(log.append(append)).rejects.toThrow(RevisionConflict);
        expect(await log.outcomeOf(append.commandId)).toBeUndefined();
        expect(await log.append({ ...append, expectedRevision: -1 })).toMatchObject({ revision: 0 });
      });
    });

    describe('records', () => {
      it('are read back as they were written, byte for byte, on every way', async () => {
        const before = await log.head();
        const data = { text: '烂尾楼 🏗️ "\\" \u0000 \u2028', nested: { b: [1, null, true], a: {} } };
        await log.append(sampleAppend(stream, { events: [sampleEvent(data), sampleEvent({ fen: 4_012_000_000 })] }));
        const texts = await other.readTexts(before, 10);
        const all = await other.readAll(before, 10);
        expect(all).toEqual(await log.readStream(stream));
        expect(all[0]?.data).toEqual(data);
        expect(texts.map(({ text }) => text)).toEqual(all.map(({ position: _, ...record }) => canonicalJson(record)));
        expect(await bulk(other, before)).toEqual(texts);
        expect(await scanned(other, before)).toEqual(all);
        expect(texts.map(placeOf)).toEqual(all.map(placeOf));
        expect(texts.map(placeOf)).toEqual([0, 1].map((n) => ({ position: before + 1 + n, stream, revision: n })));
      });
      it('are scanned by type, up to the head', async () => {
        const before = await log.head();
        const events = ['housing.A', 'housing.B', 'housing.A'].map((type) => sampleEvent({}, { type }));
        await log.append(sampleAppend(stream, { events }));
        const all = await log.readAll(before, 10);
        expect(await scanned(other, before, new Set(['housing.A', 'housing.C']))).toEqual([all[0], all[2]]);
        let upTo = 0;
        for await (const page of other.scan(before, new Set())) ({ upTo } = page);
        expect(upTo).toBe(await log.head());
      });
      it('may take 512 KiB and not one byte more; neighbours are unharmed', async () => {
        const place = { stream, revision: 0, recordedAt: MONDAY };
        const sizeOf = (event: ReturnType<typeof sampleEvent>) => Buffer.byteLength(recordText(event, place));
        const largest = eventOfBytes(MAX_RECORD_BYTES, sizeOf);
        const larger = sampleEvent({ note: `${(largest.data as { note: string }).note}x` }, { id: largest.id });
        const [refused, kept] = await Promise.allSettled([
          log.append(sampleAppend(stream, { events: [larger] })),
          log.append(sampleAppend(`${stream}-2`)),
        ]);
        expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(RecordTooLarge) });
        expect(kept.status).toBe('fulfilled');
        await log.append(sampleAppend(stream, { events: [largest] }));
        expect((await log.readStream(stream))[0]?.data).toEqual(largest.data);
        expect(await bulk(log, 0)).toEqual(await log.readTexts(0, 1_000));
        expect(await bulk(log, await log.head())).toEqual([]);
        expect(await scanned(log, 0)).toEqual(await log.readAll(0, 1_000));
        expect(await scanned(log, await log.head())).toEqual([]);
      });
      it('of the future are refused alone, all of their command', async () => {
        const later = sampleEvent({}, { occurredAt: '2099-01-01T00:00:00.000Z' });
        const [refused, kept] = await Promise.allSettled([
          log.append(sampleAppend(stream, { events: [sampleEvent(), later] })),
          log.append(sampleAppend(`${stream}-2`, { events: [sampleEvent({}, { occurredAt: MONDAY })] })),
        ]);
        expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'platform.occurred-in-future' } });
        expect(kept.status).toBe('fulfilled');
        expect(await revisions()).toEqual([]);
      });
      it('never bear an earlier time than the one before, though the clock goes back', async () => {
        const before = await log.head();
        const times = ['2026-01-06T01:00:00.000Z', '2026-01-05T23:00:00.000Z', '2026-01-06T01:00:00.001Z', MONDAY];
        for (const [index, time] of times.entries()) {
          fixture.clock.set(time);
          await add(index % 2 ? other : log, index - 1);
        }
        const recorded = (await log.readAll(before, 10)).map(({ recordedAt }) => recordedAt);
        expect(recorded).toEqual([times[0], times[0], times[2], times[2]]);
      });
    });

    describe('many at once', () => {
      it('lets one writer win each revision', async () => {
        let wins = 0;
        const write = async (target: EventLog) => {
          for (let done = 0; done < 3;) {
            const revision = (await target.readStream(stream)).length - 1;
            try {
              await add(target, revision);
              done++;
              wins++;
            } catch (error) {
              expect(error).toBeInstanceOf(RevisionConflict);
            }
          }
        };
        await Promise.all(Array.from({ length: 8 }, (_, index) => write(index % 2 ? log : other)));
        expect(wins).toBe(24);
        expect(await revisions()).toEqual([...Array(24).keys()]);
      });
      it('shows a tailing reader every event once, in order, while twenty write', async () => {
        const before = await log.head();
        let writing = true;
        const writers = Array.from({ length: 20 }, async (_, writer) => {
          for (let n = 0; n < 10; n++) await add(writer % 2 ? log : other, n - 1, `${stream}-${writer}`);
        });
        const finished = Promise.all(writers).finally(() => (writing = false));
        const seen: StoredText[] = [];
        const last = () => seen.at(-1)?.position ?? before; // by what was seen, not by how much: a gap would stay one
        while (writing || last() < (await log.head())) seen.push(...(await log.readTexts(last(), 7)));
        await finished;
        expect(seen.map(({ position }) => position)).toEqual([...Array(200).keys()].map((n) => before + 1 + n));
        expect(new Set(seen.map((text) => `${text.stream}@${text.revision}`)).size).toBe(200);
      });
      it('lets one of twenty open a stream, and refuses to open it again', async () => {
        const open = (n: number) => add(n % 2 ? log : other, -1);
        const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => open(n)));
        const refused = answers.filter(({ status }) => status === 'rejected');
        expect(refused).toHaveLength(19);
        for (const answer of refused) expect(answer).toMatchObject({ reason: expect.any(RevisionConflict) });
        await expect(open(0)).rejects.toMatchObject({ expected: -1, actual: 0 });
        expect(await revisions()).toEqual([0]);
      });
      it('wakes whoever follows, so that catch-up runs into live without gap or repeat', async () => {
        const before = await log.head();
        for (let n = 0; n < 5; n++) await add(log, n - 1);
        const seen: number[] = [];
        let wake = (): void => undefined;
        const stop = log.onCommitted(() => wake());
        const follow = async () => {
          while (seen.length < 25) {
            const woken = new Promise<void>((resolve) => (wake = resolve));
            const page = await log.readAll(before + seen.length, 3);
            seen.push(...page.map(({ position }) => position));
            if (page.length === 0) await woken;
          }
        };
        const write = async () => {
          for (let n = 5; n < 25; n++) await add(log, n - 1);
        };
        await Promise.all([follow(), write()]);
        stop();
        expect(seen).toEqual([...Array(25).keys()].map((n) => before + 1 + n));
      });
    });
  });
}
