import { describe, expect, it } from '@jest/globals';
import { system } from '#kernel/acting.js';
import { contractFault } from '#messaging/contract-check.js';
import { translate } from '#agency/publication.js';
import type { StoredEvent } from '#kernel/envelope.js';
import { at } from '#kernel/time.js';
import { ownFact, publishedFact } from '#messaging/fact.js';
import { anOfficer } from '#testing/an-officer.js';
import type { FeedEntry } from '#messaging/feed.js';
import { clockOf, project, type ClueRow } from '../src/clues/clues.js';
import { NoteReminder } from '../src/clue-receipt/note-reminder/note-reminder.js';
import { reviewOverdue } from '../src/deadlines/review-overdue.js';
import { stagePublications } from '../src/publishing/stages.js';
import { noteDeliveryWhenClueTransferred } from '../src/reactions/note-delivery-when-clue-transferred.js';
import { recordPolicy } from '../src/record-policy.js';
import { project as projectReturned } from '../src/returned-money/returned-money.js';
import { project as projectSealed } from '../src/sealed-clues/sealed-clues.js';

const P = '990121-2026-002';
const NO = 'XS-2026-2';
const stored = (type: string, data: object, level: 'L1' | 'L3' = 'L3') =>
  ({
    ...{ id: type, type: `public-security.${type}`, stream: `public-security.clueReceipt-${NO}`, projectId: P },
    ...{ occurredAt: '2026-04-08T07:00:00Z', recordedAt: '2026-04-08T07:00:00Z', correlationId: 'c' },
    ...{ actor: { agency: 'economic-police' }, classification: { level, caveats: [] } },
    data: { projectId: P, clueNo: NO, ...data },
  }) as unknown as StoredEvent;
const fact = (type: string, data: object) => ownFact(stored(type, data));

const STORY = {
  ClueDelivered: { category: 'embezzlement', attachmentsHash: 'a'.repeat(64), transferredAt: '2026-04-08T02:00:00Z' },
  ClueReceived: { letterNo: '移1', receiptNo: '回1', on: '2026-04-08', due: '2026-04-13' },
  MaterialsRequested: { materials: '张某流水', on: '2026-04-09' },
  ReviewExtended: { days: 10, due: '2026-04-20', approver: '王', approverPost: '局长', reason: '密', on: '2026-04-13' },
  ReminderNoted: { addressee: 'police-head', due: '2026-04-20' },
  CaseFilingDecided: { docNo: '立1', on: '2026-04-13' },
  NonFilingDecided: { docNo: '不立1', reason: '密', on: '2026-04-13' },
  ClueForwarded: { authority: '市局', reason: '密', on: '2026-04-13' },
  StageChanged: { stage: 'prosecuted', on: '2026-06-01' },
  MoneyReturnedToProject: { returnId: 'FH-1', amount: 42, docNo: '返1', on: '2026-07-22' },
};

describe('what leaves the police', () => {
  const published = (type: keyof typeof STORY) =>
    translate('public-security', stagePublications)(stored(type, STORY[type]));
  it.each(Object.keys(STORY) as (keyof typeof STORY)[])('of %s is stage and day, or nothing', (type) => {
    for (const { contract, data } of published(type)) {
      expect(contractFault(contract, data)).toBeUndefined();
      if (contract === 'public-security.money-returned.v1')
        expect(data).toEqual({ projectId: P, amount: 42, on: '2026-07-22' });
      else expect(['projectId', 'clueNo', 'stage', 'on', 'dueBy']).toEqual(expect.arrayContaining(Object.keys(data)));
    }
  });
  it('is nothing of a delivery or a reminder', () =>
    expect([...published('ClueDelivered'), ...published('ReminderNoted')]).toEqual([]));
  it('goes to the record as a header, but for the money', () => {
    expect(recordPolicy(stored('CaseFilingDecided', STORY.CaseFilingDecided))).toBe('header');
    expect(recordPolicy(stored('CommandRefused', { command: { body: { reason: '密' } } }, 'L1'))).toBe('header');
    expect(recordPolicy(stored('MoneyReturnedToProject', STORY.MoneyReturnedToProject, 'L1'))).toBe('verbatim');
  });
});

describe('a clue from housing', () => {
  const transferred = publishedFact({
    ...{ eventId: 'e', contract: 'housing.clue-transferred.v1', service: 'housing', agency: 'housing-bureau', key: P },
    ...{ projectId: P, correlationId: 'c', occurredAt: '2026-04-08T02:00:00Z', recordedAt: '2026-04-08T02:00:00Z' },
    data: { projectId: P, clueNo: NO, sealed: '密封内容', ...STORY.ClueDelivered },
  } as unknown as FeedEntry);
  it('is noted without its content, which stays in the inbox', () => {
    const orders = noteDeliveryWhenClueTransferred.then(
      transferred,
      system('2026-04-08T02:00:00Z', '2026-04-08', 'note-delivery'),
    );
    expect(orders).toMatchObject([{ clueNo: NO, projectId: P, category: 'embezzlement' }]);
    expect(JSON.stringify(orders)).not.toContain('密封内容');
    expect(projectSealed(undefined, transferred)).toMatchObject({ clueNo: NO, sealed: '密封内容' });
    expect(projectSealed(undefined, fact('ClueReceived', STORY.ClueReceived))).toBeUndefined();
  });
});

describe('the lists of clues', () => {
  const seen = (...types: (keyof typeof STORY)[]) =>
    types.reduce<ClueRow | undefined>((row, type) => project(row, fact(type, STORY[type])), undefined);
  it('show where a clue stands, and never a reason', () => {
    expect(seen('ClueDelivered')).toMatchObject({ stage: 'delivered', stageOn: '2026-04-08', due: '' });
    expect(seen('ClueDelivered', 'ClueReceived', 'ReviewExtended', 'ReminderNoted')).toMatchObject({
      ...{ stage: 'received', due: '2026-04-20', remindedTo: ['police-head'] },
    });
    const closed = seen('ClueDelivered', 'ClueReceived', 'MaterialsRequested', 'NonFilingDecided');
    expect(closed).toMatchObject({ stage: 'not-filed', stageOn: '2026-04-13' });
    expect(JSON.stringify(closed)).not.toMatch(/密|张某/);
    expect(seen('ClueDelivered', 'ClueReceived', 'CaseFilingDecided', 'StageChanged')).toMatchObject({
      stage: 'prosecuted',
    });
    expect(seen('ClueReceived')).toBeUndefined();
    expect(projectReturned(undefined, fact('MoneyReturnedToProject', STORY.MoneyReturnedToProject))).toMatchObject({
      amount: 42,
    });
  });
  it.each([
    ['2026-04-08', 'yellow', '剩5天'],
    ['2026-04-13', 'yellow', '今日到期'],
    ['2026-04-14', 'red', '逾期1天'],
  ])('light on %s: %s %s', (day, light, remaining) => {
    const row = seen('ClueDelivered', 'ClueReceived');
    expect(row && clockOf(row, { now: at(day, '09:00').toISOString() })).toMatchObject({ light, remaining });
  });
});

describe('the timer of an overdue review (PM-08)', () => {
  const start = (type: keyof typeof STORY) => reviewOverdue.start(fact(type, STORY[type]));
  it('is set for the end of the last day, and for 政法委 three days later', () =>
    expect(start('ClueReceived').map(({ due }) => due)).toEqual([
      '2026-04-13T16:00:00.000Z',
      '2026-04-16T16:00:00.000Z',
    ]));
  it('moves with an extension', () => {
    expect(start('ReviewExtended').map(({ timerId }) => timerId)).toEqual(
      start('ClueReceived').map(({ timerId }) => timerId),
    );
    expect(start('ReviewExtended')[0]?.due).toBe('2026-04-20T16:00:00.000Z');
  });
  it.each(['CaseFilingDecided', 'NonFilingDecided', 'ClueForwarded'] as const)('is called off by %s', (type) => {
    expect(reviewOverdue.stop(fact(type, STORY[type]))).toEqual(start('ClueReceived').map(({ timerId }) => timerId));
    expect(reviewOverdue.stop(fact('ClueReceived', STORY.ClueReceived))).toEqual([]);
  });
  it('orders a reminder', () => {
    const acting = anOfficer('system', '2026-04-14');
    const subject = start('ClueReceived')[0]?.subject ?? {};
    expect(reviewOverdue.order(subject, '2026-04-13T16:00:00.000Z', acting)).toEqual(
      new NoteReminder(NO, 'police-head', '2026-04-13', acting),
    );
  });
});
