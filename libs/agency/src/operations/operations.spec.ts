import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import '#contracts/housing/clue-transferred.v1.js';
import { L1 } from '#kernel/envelope.js';
import { dayOf } from '#kernel/time.js';
import type { StoredEvent } from '#kernel/envelope.js';
import type { Fact } from '#messaging/fact.js';
import { specFor } from '#testing/spec-for.js';
import { endingOf, nightDue, nightOf } from './attestation.js';
import { contentOfMessage, contentOfOwn, reasonShown } from './content.js';
import {
  endOperation,
  operation,
  orderOperation,
  type Ending,
  type OperationEvent,
  type Ordered,
} from './operation.js';
import { project, type OperationAct } from './operation-acts.js';
import { projectionState } from './operations.js';
import { idOf } from './waiting.js';

const operationId = 'c1';
const discarding: Ordered = { kind: 'discard', subject: 'housing.open 3/17', reason: '不是本县的消息', sha256: 'ab' };
const rebuilding: Ordered = { kind: 'rebuild', subject: 'suits' };
const ordered = (order: Ordered): OperationEvent => ({ type: 'DeskActOrdered', data: { operationId, ...order } });
const ended = (ending: Ending): OperationEvent => ({ type: 'DeskActEnded', data: { operationId, ...ending } });
const compared: Ending = { outcome: 'done', before: 'aa', after: 'aa' };

describe('an act at the desk', () => {
  const given = specFor(operation('court'), (order: Ordered, state) => orderOperation(operationId, order, state));
  const giving = specFor(operation('court'), (ending: Ending, state) => endOperation(operationId, ending, state));

  it('is on record before it is done', () => given().when(discarding).then(ordered(discarding)));
  it('is ordered once', () => given(ordered(rebuilding)).when(rebuilding).thenNothing());
  it('is on record with what came of it', () => giving(ordered(rebuilding)).when(compared).then(ended(compared)));
  it('keeps the reason for which it did not help', () => {
    const stays: Ending = { outcome: 'stays', detail: '签名与内容不符' };
    giving(ordered(discarding)).when(stays).then(ended(stays));
  });
  it('ends once', () => giving(ordered(rebuilding), ended(compared)).when({ outcome: 'failed' }).thenNothing());
});

describe('the line of an act', () => {
  const fact = ({ type, data }: OperationEvent, position: number): Fact => ({
    ...{
      id: `e${position}`,
      type: `court.${type}`,
      service: 'court',
      agency: 'platform-office',
      key: 'k',
      position,
      data,
    },
    ...{ correlationId: 'c1', occurredAt: '2026-03-05T01:00:00Z', recordedAt: '2026-03-05T01:00:00Z' },
    officer: { name: '王工', post: '系统管理员' },
  });
  const line = (...events: OperationEvent[]) =>
    events.reduce<OperationAct | undefined>((row, event, index) => project(row, fact(event, index + 1)), undefined);

  it('says who did what, why, and what came of it', () =>
    expect(line(ordered(discarding), ended({ outcome: 'done' }))).toMatchObject({
      ...{ operationId, ...discarding, name: '王工', position: 1, outcome: 'done', endedAt: '2026-03-05T01:00:00Z' },
    }));
  it('is none for an end that nothing began', () => expect(line(ended(compared))).toBeUndefined());
  it('gives a read model its last comparison', () => {
    const acts = [line(ordered(rebuilding), ended(compared))!];
    const around = { heads: { log: 9, inbox: 4 }, parked: 0, rebuild: undefined, reached: undefined, acts };
    const state = projectionState({ name: 'suits', version: 1, log: 7, inbox: 4 }, around);
    expect(state).toMatchObject({ lag: 2, lastRebuild: { same: true, after: 'aa', by: '王工' } });
  });
});

describe('how far a rebuild is', () => {
  it('is never more than all of it, wherever the two stand', () =>
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(), (log, inbox, reachedLog, reachedInbox) => {
        const rebuild = { operationId, startedAt: '', by: '' };
        const reached = { log: reachedLog, inbox: reachedInbox };
        const around = { heads: { log, inbox }, parked: 0, rebuild, reached, acts: [] };
        const { folded, of } = projectionState({ name: 'x', version: 1, log, inbox }, around).rebuild!;
        expect(folded).toBeLessThanOrEqual(of);
      }),
    ));
});

describe('what an administrator sees', () => {
  const own = (level: 'L1' | 'L2' | 'L3') =>
    ({ type: 'court.Said', classification: { ...L1, level }, data: { of: '张三' } }) as unknown as StoredEvent;

  it.each([
    ['L1', 'verbatim', true],
    ['L2', 'verbatim', true],
    ['L2', 'header', false],
    ['L3', 'verbatim', false],
    ['L3', 'header', false],
  ] as const)('of an own event of %s that the record shows %s: %s', (level, form, isShown) =>
    expect('content' in contentOfOwn(own(level), () => form)).toBe(isShown),
  );
  it('is nothing of a message that is not one, whatever it holds', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.base64String().map((value) => JSON.stringify({ value })),
        ),
        (text) => {
          expect(contentOfMessage('open', text).content).toBeUndefined();
        },
      ),
    ));
  it('is the kind of an error that may quote what is hidden', () => {
    const hidden = { level: 'L3', label: '线索移送' } as const;
    expect(reasonShown('TypeError: 张三 is no number', hidden)).toBe('TypeError：原因涉及保密内容');
    expect(reasonShown('张三 is no number', hidden)).toBe('原因涉及保密内容');
    expect(reasonShown('no thirteenth floor', { ...hidden, content: '{}' })).toBe('no thirteenth floor');
  });
  it('names a thing in an address without a character that an address gives a meaning', () =>
    fc.assert(fc.property(fc.array(fc.string()), (names) => expect(idOf(...names)).toMatch(/^[\w-]+$/))));
});

describe('the night to be attested', () => {
  const at = (time: string) => new Date(`2026-01-06T${time}+08:00`);
  it.each([
    ['01:59:59', '2026-01-05', 0, undefined],
    ['02:00:00', '2026-01-05', 0, '2026-01-06'],
    ['08:00:00', '2026-01-06', 599_999, undefined],
    ['08:00:00', '2026-01-06', 600_000, '2026-01-06'],
    ['00:30:00', '2026-01-05', 600_000, '2026-01-05'],
  ])('at %s, of a process that began in %s and is %i ms old: %s', (time, begunIn, forMs, night) =>
    expect(nightDue(at(time), { begunIn, forMs })).toBe(night),
  );
  it('is never one that is to come', () =>
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: at('00:00:00'), max: new Date('2030-01-01') }), (now) =>
        expect(nightOf(now) <= dayOf(now)).toBe(true),
      ),
    ));
  it('tells no more than five keys of a read model', () => {
    const one = { name: 'suits', rows: 7, keys: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] };
    expect(endingOf({ readModels: 9, differing: [one], failed: [] })).toEqual({
      outcome: 'done',
      detail: '核对 9 个读模型；读模型 suits 有 7 行与记录不符（a、b、c、d、e 等），已按记录恢复',
      differing: [one],
    });
  });
});
