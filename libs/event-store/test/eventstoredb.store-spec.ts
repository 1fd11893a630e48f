import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LogUnavailable, type Append } from '#event-store/event-log.js';
import type { EventStoreDbEventLog } from '#event-store/eventstoredb/eventstoredb-event-log.js';
import { proposedEvents } from '#event-store/eventstoredb/stored-record.js';
import { recordText } from '#event-store/record-text.js';
import { EventStoreStandIn } from '../../../test/support/eventstoredb-stand-in/event-store-stand-in.js';
import type { ProposedEvent } from '../../../test/support/eventstoredb-stand-in/kept-events.js';
import { eventStoreDbContract } from './eventstoredb.contract.js';
import { eventStoreDbFixture, type EventStoreDbFixture } from './eventstoredb-fixture.js';
import { sampleAppend, sampleEvent } from './samples.js';

const server = new EventStoreStandIn();
const started = server.start();
afterAll(() => server.stop());

eventStoreDbContract('a stand-in for EventStoreDB', async () => {
  await started;
  return server.url;
});

describe('the event log in a stand-in for EventStoreDB whose connections break', () => {
  let fixture: EventStoreDbFixture;
  let log: EventStoreDbEventLog;
  let stream: string;

  beforeAll(async () => {
    await started;
    fixture = await eventStoreDbFixture(server.url);
    log = fixture.open();
  });
  beforeEach(() => {
    stream = `housing.statusClaim-${randomUUID()}`;
  });
  afterAll(async () => {
    await log.close();
    await fixture.end();
  });

  it.each([
    ['before the server has the append', { loseRequests: 3 }],
    ['before the answer', { loseAnswers: 3 }],
  ])('appends exactly once when one breaks %s', async (_, faults) => {
    const before = await log.head();
    Object.assign(server, faults);
    const appends = [1, 2, 3].map((n) => sampleAppend(`${stream}-${n}`, { events: [sampleEvent(), sampleEvent()] }));
    const answers = await Promise.all(appends.map((append) => log.append(append)));
    expect(server).toMatchObject({ loseRequests: 0, loseAnswers: 0 });
    expect(answers.map(({ revision }) => revision)).toEqual([1, 1, 1]);
    expect(await log.head()).toBe(before + 6);
    expect((await log.readTexts(before, 10)).map(({ position }) => position)).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => before + n),
    );
  });

  it.each([
    ['the same command, decided anew', {}, { revision: 0 }],
    ['another command', { commandId: randomUUID() }, { revision: 1 }],
  ])('looks again when a lost append of %s turns up in its stream', async (_, lost, answer) => {
    const append = sampleAppend(stream, { expectedRevision: 'any' });
    const stray = sampleAppend(stream, { commandId: append.commandId, ...lost });
    server.overtake(fixture.namespace + stream, asStored(stray, fixture.clock.now().toISOString()));
    expect(await log.append(append)).toMatchObject(answer);
    expect(await log.readStream(stream)).toHaveLength(answer.revision + 1);
    expect(await log.outcomeOf(stray.commandId)).toMatchObject({ revision: 0 });
  });

  it('wakes for the appends of others after one broke', async () => {
    const other = fixture.open();
    const before = await log.head();
    let woken = (): void => undefined;
    const stop = log.onCommitted(() => woken());
    for (let n = 0; n < 3; n++) {
      const seen = new Promise<void>((resolve) => {
        woken = () => void log.head().then((head) => head > before + n && resolve());
      });
      await server.drop();
      await other.append(sampleAppend(stream, { expectedRevision: n - 1 }));
      await seen;
    }
    stop();
    await other.close();
    expect((await log.readAll(before, 10)).map(({ revision }) => revision)).toEqual([0, 1, 2]);
  });

  it('gives up after its patience, and works again once the server is back', async () => {
    const hasty = fixture.open({ patience: 60 });
    server.stop();
    const answers = await Promise.allSettled([1, 2].map((n) => hasty.append(sampleAppend(`${stream}-${n}`))));
    for (const answer of answers) expect(answer).toMatchObject({ reason: expect.any(LogUnavailable) });
    await expect(hasty.catchUp()).rejects.toThrow(LogUnavailable);
    await server.start();
    await hasty.catchUp();
    await hasty.close();
    expect(await log.append(sampleAppend(stream))).toMatchObject({ revision: 0 });
  });

  it('refuses alone what the server finds too large, and carries on with its neighbours', async () => {
    const large = Array.from({ length: 3 }, () => sampleEvent({ scan: 'x'.repeat(400_000) }));
    const [refused, ...kept] = await Promise.allSettled([
      log.append(sampleAppend(stream, { events: large })),
      log.append(sampleAppend(stream)),
      log.append(sampleAppend(`${stream}-2`)),
    ]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { type: 'maximum-append-size-exceeded' } });
    expect(kept.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  });
});

/** What the log would have sent for the first append of a stream. */
function asStored(append: Append, recordedAt: string): ProposedEvent[] {
  const texts = append.events.map((event, revision) =>
    recordText(event, { stream: append.stream, revision, recordedAt }),
  );
  return proposedEvents(append, texts, recordedAt).map(({ id, type, contentType, data, metadata }) => ({
    ...{ id, type, contentType, data: data as Uint8Array },
    metadata: Buffer.from(JSON.stringify(metadata)),
  }));
}
