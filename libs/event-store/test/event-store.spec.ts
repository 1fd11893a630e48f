import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { CommandIdReused, RevisionConflict, RuleViolation } from '#kernel/errors.js';
import { asCommand, asPart, correlatedBy, type CommandContext } from '#event-store/command-context.js';
import { EventStore } from '#event-store/event-store.js';
import { MemoryEventLog } from '#event-store/memory/memory-event-log.js';
import { HandClock } from '#testing/hand-clock.js';
import { sampleAppend, sampleEvent } from './samples.js';

type Counted = DomainEvent<'Counted', { projectId: string; by: number }>;

const Tally: Aggregate<number, Counted> = {
  stream: 'housing.tally',
  initial: 0,
  evolve: (sum, { data }) => sum + data.by,
  classification: { Counted: { level: 'L2', caveats: [] } },
};
const counted = (by: number): Counted => ({ type: 'Counted', data: { projectId: '990121-2026-001', by } });
const actor = { userId: 'u-1', name: '王工', post: '科员', agency: '住建局' };
const command = (): CommandContext => {
  const commandId = randomUUID();
  return { commandId, bodyHash: 'a'.repeat(64), correlationId: 'k-1', causationId: commandId, actor };
};

describe('deciding on a stream', () => {
  let log: MemoryEventLog;
  let store: EventStore;
  let calls: number;
  beforeEach(() => {
    log = new MemoryEventLog(new HandClock('2026-01-05T01:00:00.000Z'));
    store = new EventStore(log);
    calls = 0;
  });

  const count = (by: number, context = command()) =>
    asCommand(context, () => store.decide(Tally, '1', (sum) => (calls++, sum >= 10 ? [] : [counted(by)])));
  /** Somebody else's fact is on record before the rule has decided: as often as told. */
  const countWhileOthersDo = (times: number, sums: number[]) =>
    asCommand(command(), () =>
      store.decide(Tally, '1', (sum) => {
        sums.push(sum);
        const events = [sampleEvent({ by: 1 }, { type: 'housing.Counted' })];
        if (sums.length <= times) void log.append(sampleAppend('housing.tally-1', { expectedRevision: 'any', events }));
        return [counted(100)];
      }),
    );

  it('stores the facts with their author, label and command, and answers where they lie', async () => {
    const context = command();
    const receipt = await count(2, context);
    const { commandId } = context;
    expect(receipt).toEqual({ stream: 'housing.tally-1', revision: 0, position: 'housing:1', commandId });
    const { bodyHash: _, ...recorded } = context;
    expect((await log.readStream('housing.tally-1'))[0]).toMatchObject({
      ...recorded,
      type: 'housing.Counted',
      projectId: '990121-2026-001',
      occurredAt: '2026-01-05T01:00:00.000Z',
      classification: { level: 'L2' },
      data: counted(2).data,
    });
    expect(await store.stateOf(Tally, '1')).toBe(2);
    expect(await store.stateOf(Tally, 'none')).toBe(0);
  });
  it('keeps the receipt of a decision that nothing is to be recorded', async () => {
    await count(10);
    const context = command();
    const receipt = await count(1, context);
    expect(receipt).toMatchObject({ revision: 0, position: 'housing:1' });
    expect(await count(1, context)).toEqual(receipt);
    expect(calls).toBe(2);
  });
  it('answers a repeat with the recorded receipt and asks no rule', async () => {
    const context = command();
    const first = await count(2, context);
    await count(3);
    expect(await count(2, context)).toEqual(first);
    expect(calls).toBe(2);
  });
  it('refuses a command id that was used with another body', async () => {
    const context = command();
    await count(2, context);
    await expect(count(2, { ...context, bodyHash: 'b'.repeat(64) })).rejects.toThrow(CommandIdReused);
    expect(calls).toBe(1);
  });
  it('says a recorded refusal again', async () => {
    const context = command();
    const refusal = { code: 'housing.too-many', message: '太多' };
    const { commandId, bodyHash } = context;
    await log.append({ commandId, bodyHash, stream: 'housing.tally-1', expectedRevision: 'any', events: [], refusal });
    const repeated = count(1, context);
    await expect(repeated).rejects.toThrow(RuleViolation);
    await expect(repeated).rejects.toMatchObject(refusal);
    expect(calls).toBe(0);
  });
  it('lets a refusal through and records nothing by itself', async () => {
    const context = command();
    const refused = asCommand(context, () =>
      store.decide(Tally, '1', () => {
        throw new RuleViolation('housing.no', '不可');
      }),
    );
    await expect(refused).rejects.toMatchObject({ code: 'housing.no' });
    expect(await log.outcomeOf(context.commandId)).toBeUndefined();
  });
  it('decides anew on what the faster one left', async () => {
    const sums: number[] = [];
    expect(await countWhileOthersDo(2, sums)).toMatchObject({ revision: 2 });
    expect(sums).toEqual([0, 1, 2]);
  });
  it('gives up when others were faster three times', async () => {
    const sums: number[] = [];
    await expect(countWhileOthersDo(3, sums)).rejects.toThrow(RevisionConflict);
    expect(sums).toHaveLength(3);
  });
  it('decides nothing outside a command', () =>
    expect(store.decide(Tally, '1', () => [])).rejects.toThrow('no command'));
});

describe('a command of several appends', () => {
  const log = new MemoryEventLog(new HandClock('2026-01-05T01:00:00.000Z'));
  const store = new EventStore(log);
  const both = (context: CommandContext) =>
    asCommand(context, () =>
      correlatedBy('import-1', async () => {
        for (const id of ['a', 'b']) {
          await asPart(`count ${id}`, () => store.decide(Tally, id, () => [counted(1)]));
        }
        return store.decide(Tally, 'c', () => [counted(1)]);
      }),
    );

  it('records each part once, however often it is sent, under one correlation id', async () => {
    const context = command();
    const receipt = await both(context);
    expect(await both(context)).toEqual(receipt);
    const events = await log.readAll(0, 10);
    expect(events.map(({ stream }) => stream)).toEqual(['housing.tally-a', 'housing.tally-b', 'housing.tally-c']);
    expect(new Set(events.map(({ correlationId }) => correlationId))).toEqual(new Set(['import-1']));
    expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(3);
    expect(events.slice(0, 2).map(({ causationId }) => causationId)).toEqual([context.commandId, context.commandId]);
    expect(events[2]?.commandId).toBe(context.commandId);
  });
  it('is other parts under another id', async () => {
    await both(command());
    expect(await log.head()).toBe(6);
  });
  it('is carried out within a command only', () =>
    expect(() => asPart('x', () => Promise.resolve())).toThrow('no command'));
});
