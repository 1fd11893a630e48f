import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#kernel/time.js';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { ChangeStage, changeStage } from './change-stage/change-stage.js';
import { ClueReceipt, type ClueEvent } from './clue-receipt.js';
import { DecideFiling, decideFiling } from './decide-filing/decide-filing.js';
import { DecideNonFiling, decideNonFiling } from './decide-non-filing/decide-non-filing.js';
import { ExtendReview, extendReview } from './extend-review/extend-review.js';
import { ForwardClue, forwardClue } from './forward-clue/forward-clue.js';
import { NoteDelivery, noteDelivery } from './note-delivery/note-delivery.js';
import { NoteReminder, noteReminder } from './note-reminder/note-reminder.js';
import { ReceiveClue, receiveClue } from './receive-clue/receive-clue.js';
import { RequestMaterials, requestMaterials } from './request-materials/request-materials.js';
import { ReturnMoney, returnMoney } from './return-money/return-money.js';

const P = '990121-2026-002';
const NO = 'XS-2026-2';
const on = (day: string) => anOfficer('police', day, { name: '周警官', agency: 'economic-police' });
const of = <Type extends ClueEvent['type']>(type: Type, data: object) =>
  ({ type, data: { projectId: P, clueNo: NO, ...data } }) as unknown as Extract<ClueEvent, { type: Type }>;
const given = <Command>(decide: (command: Command, state: ClueReceipt) => readonly ClueEvent[]) =>
  specFor<ClueReceipt, ClueEvent, Command>(ClueReceipt, decide);

const file = { category: 'embezzlement', attachmentsHash: 'a'.repeat(64), transferredAt: '2026-04-08T02:00:00.000Z' };
const delivered = of('ClueDelivered', file);
const received = of('ClueReceived', { letterNo: '移1', receiptNo: '回1', on: '2026-04-08', due: '2026-04-13' });
const extended = (days: number, due: string, day = '2026-04-13') =>
  of('ReviewExtended', { days, due, approver: '王局长', approverPost: '局长', reason: '案情复杂', on: day });
const filed = of('CaseFilingDecided', { docNo: '立1', on: '2026-04-13' });
const notFiled = of('NonFilingDecided', { docNo: '不立1', reason: '没有犯罪事实', on: '2026-04-13' });
const forwarded = of('ClueForwarded', { authority: '云泽市公安局', reason: '管辖', on: '2026-04-13' });
const review = [delivered, received];

describe('a clue that arrives', () => {
  const { category, attachmentsHash, transferredAt } = file;
  const note = new NoteDelivery(NO, P, category, attachmentsHash, transferredAt, on('2026-04-08'));
  const receive = (day: string) => new ReceiveClue(NO, { letterNo: '移1', receiptNo: '回1' }, on(day));
  it('is delivered once, without its content', () => {
    given(noteDelivery)().when(note).then(delivered);
    given(noteDelivery)(delivered).when(note).thenNothing();
  });
  it('is received by an officer: three days from 04-08 end on Saturday 04-11 and roll to 04-13', () =>
    given(receiveClue)(delivered).when(receive('2026-04-08')).then(received));
  it('rolls over a holiday: 02-06 to 02-09', () =>
    given(receiveClue)(delivered)
      .when(receive('2026-02-06'))
      .then(of('ClueReceived', { letterNo: '移1', receiptNo: '回1', on: '2026-02-06', due: '2026-02-09' })));
  it('is received once', () =>
    given(receiveClue)(...review)
      .when(receive('2026-04-09'))
      .thenNothing());
  it('has no receipt that nobody transferred (P-01)', () =>
    given(receiveClue)().when(receive('2026-04-08')).thenRefused('public-security.clue-unknown'));
  it('binds every fact to its case, but for the money (P-03)', () => {
    const [fact] = receiveClue(receive('2026-04-08'), { ...ClueReceipt.initial, stage: 'delivered', projectId: P });
    expect(fact?.caveats).toEqual([`CLUE:${NO}`]);
    const levels = ClueReceipt.classification ?? {};
    expect(Object.values(levels).every(({ level }) => level === 'L3')).toBe(true);
    expect(levels.MoneyReturnedToProject).toBeUndefined();
  });
});

describe('extending the review', () => {
  const form = { approver: '王局长', approverPost: '局长', reason: '案情复杂' };
  const extend = (day: string, more = {}) => new ExtendReview(NO, { ...form, ...more }, on(day));
  const ten = extended(10, '2026-04-20');
  const thirty = extended(30, '2026-05-08', '2026-04-20');
  const sixty = extended(60, '2026-06-08', '2026-05-08');
  it('goes to ten days from the receipt: 04-18 is a Saturday', () =>
    given(extendReview)(...review)
      .when(extend('2026-04-13'))
      .then(ten));
  it('then to thirty, then to sixty: 06-07 is a Sunday', () => {
    given(extendReview)(...review, ten)
      .when(extend('2026-04-20'))
      .then(thirty);
    given(extendReview)(...review, ten, thirty)
      .when(extend('2026-05-08'))
      .then(sixty);
  });
  it('goes no further (P-02)', () =>
    given(extendReview)(...review, ten, thirty, sixty)
      .when(extend('2026-06-08'))
      .thenRefused('public-security.extension-exhausted'));
  it('is asked before the last day is over', () =>
    given(extendReview)(...review)
      .when(extend('2026-04-14'))
      .thenRefused('public-security.extension-late'));
  it('is not approved by who asks', () =>
    given(extendReview)(...review)
      .when(extend('2026-04-13', { approver: '周警官' }))
      .thenRefused('public-security.approver-is-self'));
  it('never ends before the step before it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (days) => {
        const day = addDays('2026-01-05', days);
        const start = { ...ClueReceipt.initial, stage: 'received' as const, receivedOn: day, due: day };
        const dues = [0, 1, 2].map(
          (extensions) => extendReview(extend(day), { ...start, extensions })[0]?.data.due ?? '',
        );
        expect([...dues].sort()).toEqual(dues);
        expect(dues.every((due) => due > day)).toBe(true);
      }),
    ));
});

describe('deciding', () => {
  const fileCase = new DecideFiling(NO, { docNo: '立1' }, on('2026-04-13'));
  const refuse = new DecideNonFiling(NO, { docNo: '不立1', reason: '没有犯罪事实' }, on('2026-04-13'));
  const forward = new ForwardClue(NO, { authority: '云泽市公安局', reason: '管辖' }, on('2026-04-13'));
  it('files, refuses to file or forwards', () => {
    given(decideFiling)(...review)
      .when(fileCase)
      .then(filed);
    given(decideNonFiling)(...review)
      .when(refuse)
      .then(notFiled);
    given(forwardClue)(...review)
      .when(forward)
      .then(forwarded);
  });
  it('says each of them once', () => {
    given(decideFiling)(...review, filed)
      .when(fileCase)
      .thenNothing();
    given(decideNonFiling)(...review, notFiled)
      .when(refuse)
      .thenNothing();
    given(forwardClue)(...review, forwarded)
      .when(forward)
      .thenNothing();
  });
  it.each([
    ['an unknown clue', [], 'public-security.clue-unknown'],
    ['a clue without receipt', [delivered], 'public-security.not-received'],
    ['a clue that was forwarded', [...review, forwarded], 'public-security.review-over'],
  ])('decides nothing on %s', (_, facts, code) => {
    given(decideFiling)(...facts)
      .when(fileCase)
      .thenRefused(code);
    given(decideNonFiling)(...facts)
      .when(refuse)
      .thenRefused(code);
  });
  it('does not decide twice', () => {
    given(decideFiling)(...review, notFiled)
      .when(fileCase)
      .thenRefused('public-security.review-over');
    given(decideNonFiling)(...review, filed)
      .when(refuse)
      .thenRefused('public-security.review-over');
    given(forwardClue)(...review, filed)
      .when(forward)
      .thenRefused('public-security.review-over');
  });
  it('asks for the same materials once, under review only', () => {
    const ask = new RequestMaterials(NO, { materials: '流水' }, on('2026-04-09'));
    const asked = of('MaterialsRequested', { materials: '流水', on: '2026-04-09' });
    given(requestMaterials)(...review)
      .when(ask)
      .then(asked);
    given(requestMaterials)(...review, asked)
      .when(ask)
      .thenNothing();
    given(requestMaterials)(delivered).when(ask).thenRefused('public-security.not-received');
  });
});

describe('a filed case', () => {
  const stage = (to: 'investigating' | 'prosecuted') => new ChangeStage(NO, { stage: to }, on('2026-05-06'));
  const prosecuted = of('StageChanged', { stage: 'prosecuted', on: '2026-05-06' });
  it('goes forward', () => {
    given(changeStage)(...review, filed)
      .when(stage('prosecuted'))
      .then(prosecuted);
    given(changeStage)(...review, filed, prosecuted)
      .when(stage('prosecuted'))
      .thenNothing();
  });
  it('does not go back, nor begin without filing', () => {
    given(changeStage)(...review, filed, prosecuted)
      .when(stage('investigating'))
      .thenRefused('public-security.stage-backwards');
    given(changeStage)(...review)
      .when(stage('investigating'))
      .thenRefused('public-security.not-filed');
  });
  const give = new ReturnMoney(NO, { returnId: 'FH-1', amount: 4_200_000_000, docNo: '返1' }, on('2026-07-22'));
  const { type, data } = of('MoneyReturnedToProject', {
    ...{ returnId: 'FH-1', amount: 4_200_000_000, docNo: '返1', on: '2026-07-22' },
  });
  const { projectId, returnId, amount, docNo } = data;
  const returned: ClueEvent = { type, data: { projectId, returnId, amount, docNo, on: '2026-07-22' } };
  it('returns 4,200 万 to the project, once', () => {
    given(returnMoney)(...review, filed)
      .when(give)
      .then(returned);
    given(returnMoney)(...review, filed, returned)
      .when(give)
      .thenNothing();
  });
  it('returns nothing before it is filed', () =>
    given(returnMoney)(...review)
      .when(give)
      .thenRefused('public-security.not-filed'));
});

describe('the reminder of a review that is overdue (PM-08)', () => {
  const remind = (due = '2026-04-13') => new NoteReminder(NO, 'police-head', due, on('2026-04-14'));
  const reminded = of('ReminderNoted', { addressee: 'police-head', due: '2026-04-13' });
  it('is noted once', () => {
    given(noteReminder)(...review)
      .when(remind())
      .then(reminded);
    given(noteReminder)(...review, reminded)
      .when(remind())
      .thenNothing();
  });
  it('is dropped when there is a decision or more time', () => {
    given(noteReminder)(...review, filed)
      .when(remind())
      .thenNothing();
    given(noteReminder)(...review, extended(10, '2026-04-20'))
      .when(remind())
      .thenNothing();
  });
});
