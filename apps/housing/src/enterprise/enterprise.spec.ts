import { describe, it } from '@jest/globals';
import { specFor } from '#testing/spec-for.js';
import { anOfficer } from '#testing/an-officer.js';
import { DecideMeasure, decideMeasure } from './decide-measure/decide-measure.js';
import { Enterprise, type EnterpriseEvent, type NoticeKind } from './enterprise.js';
import { FindLyingFlat, findLyingFlat } from './find-lying-flat/find-lying-flat.js';
import { HearEnterprise, hearEnterprise } from './hear-enterprise/hear-enterprise.js';
import { IssueUrgingNotice, issueUrgingNotice, type UrgingNotice } from './issue-urging-notice/issue-urging-notice.js';
import { LiftMeasure, liftMeasure } from './lift-measure/lift-measure.js';
import { RecordBreach, recordBreach } from './record-breach/record-breach.js';
import { RecordCommitment, recordCommitment } from './record-commitment/record-commitment.js';
import { RecordMeasureResult, recordMeasureResult } from './record-measure-result/record-measure-result.js';
import { RequestMeasure, requestMeasure } from './request-measure/request-measure.js';

const P02 = '990121-2026-002';
const bureau = (today: string) => anOfficer('housing', today, { agency: 'housing-bureau' });
const office = (today: string) => anOfficer('office', today, { agency: 'leading-group-office' });
const served = (docNo: string, kind: NoticeKind, servedOn: string, answerDue: string, hearingOn?: string) =>
  ({
    type: 'UrgingNoticeServed',
    data: {
      ...{ projectId: P02, docNo, kind, servedOn, answerDue },
      ...(hearingOn === undefined ? {} : { hearingOn }),
      proof: '邮寄回执',
    },
  }) satisfies EnterpriseEvent;
const first = served('安建督〔2026〕1号', 'query', '2026-01-30', '2026-02-04');
const second = served('安建督〔2026〕3号', 'urging', '2026-02-25', '2026-02-28');
const called = served('安建督〔2026〕5号', 'hearing', '2026-03-09', '2026-03-12', '2026-03-19');
const noShow: EnterpriseEvent = { type: 'EnterpriseHeard', data: { projectId: P02, noShowProof: '公告送达' } };
const promise = (itemId: string, due: string) => ({ itemId, what: `承诺${itemId}`, due });
const promised: EnterpriseEvent = {
  type: 'CommitmentMade',
  data: { projectId: P02, items: [promise('C1', '2026-02-10'), promise('C2', '2026-02-20')] },
};
const broken = (itemId: string, due: string): EnterpriseEvent => ({
  type: 'CommitmentBroken',
  data: { projectId: P02, itemId, due, fact: '未进场' },
});

describe('a notice to the firm', () => {
  const given = specFor(Enterprise, issueUrgingNotice);
  const order = (today: string, more: Partial<UrgingNotice> = {}) =>
    new IssueUrgingNotice(
      P02,
      { docNo: '安建督〔2026〕1号', kind: 'query', proof: '邮寄回执', ...more },
      bureau(today),
    );
  it('of 01-30 is to be answered by 02-04 (DL-H04)', () => given().when(order('2026-01-30')).then(first));
  it('twice is once', () => given(first).when(order('2026-01-30')).thenNothing());
  it('keeps its number', () =>
    given(first)
      .when(order('2026-01-30', { kind: 'urging' }))
      .thenRefused('housing.notice-number-taken'));
  it('of a hearing names the day', () =>
    given(first, second)
      .when(order('2026-03-09', { docNo: '安建督〔2026〕5号', kind: 'hearing', hearingOn: '2026-03-19' }))
      .then(called));
  it.each([undefined, '2026-03-09'])('of a hearing without a day to come is refused: %p', (hearingOn) =>
    given()
      .when(order('2026-03-09', { kind: 'hearing', ...(hearingOn === undefined ? {} : { hearingOn }) }))
      .thenRefused('housing.hearing-without-day'),
  );
  it('is not served tomorrow', () =>
    given()
      .when(order('2026-01-30', { servedOn: '2026-01-31' }))
      .thenRefused('platform.occurred-in-future'));
  it('leaves time to answer', () =>
    given()
      .when(order('2026-01-30', { answerDue: '2026-01-30' }))
      .thenRefused('housing.answer-before-notice'));
});

describe('promises of the firm', () => {
  const makes = specFor(Enterprise, recordCommitment);
  const breaks = specFor(Enterprise, recordBreach);
  const make = (what?: string) =>
    new RecordCommitment(
      P02,
      { items: [{ ...promise('C1', '2026-02-10'), ...(what ? { what } : {}) }, promise('C2', '2026-02-20')] },
      bureau('2026-02-01'),
    );
  const breach = (itemId: string, today: string) => new RecordBreach(P02, { itemId, fact: '未进场' }, bureau(today));
  it('are dated', () => makes().when(make()).then(promised));
  it('twice are once', () => makes(promised).when(make()).thenNothing());
  it('are not rewritten', () => makes(promised).when(make('改')).thenRefused('housing.commitment-stands'));
  it('are not dated back', () =>
    makes()
      .when(new RecordCommitment(P02, { items: [promise('C1', '2026-01-31')] }, bureau('2026-02-01')))
      .thenRefused('housing.due-in-past'));
  it('are broken after their day', () =>
    breaks(promised).when(breach('C1', '2026-02-11')).then(broken('C1', '2026-02-10')));
  it('are not broken on it', () =>
    breaks(promised).when(breach('C1', '2026-02-10')).thenRefused('housing.commitment-not-due'));
  it('must have been made', () =>
    breaks(promised).when(breach('C9', '2026-03-01')).thenRefused('housing.no-such-commitment'));
});

describe('hearing the firm', () => {
  const given = specFor(Enterprise, hearEnterprise);
  const order = (today: string, hearing = { noShowProof: '公告送达' } as object) =>
    new HearEnterprise(P02, hearing, bureau(today));
  it('puts the no-show on record', () => given(first, second, called).when(order('2026-03-19')).then(noShow));
  it('waits for the day', () => given(called).when(order('2026-03-18')).thenRefused('housing.hearing-to-come'));
  it('needs the call', () => given(first).when(order('2026-03-19')).thenRefused('housing.no-hearing-notice'));
  it.each([{}, { summary: 'a', noShowProof: 'b' }])('is one or the other: %j', (hearing) =>
    given(called).when(order('2026-03-19', hearing)).thenRefused('housing.statement-or-proof'),
  );
});

describe('lying flat (H-13)', () => {
  const given = specFor(Enterprise, findLyingFlat);
  const order = (today: string, unreachableSince?: string) =>
    new FindLyingFlat(
      P02,
      { ...(unreachableSince ? { unreachableSince } : {}), evidence: ['邮寄回执'], reason: '失联' },
      office(today),
    );
  const found = (
    criteria: readonly ('broken-commitments' | 'unreachable')[],
    brokenCommitments: number,
    days: number,
  ) =>
    ({
      type: 'LyingFlatFound',
      data: {
        ...{ projectId: P02, criteria, brokenCommitments, unreachableDays: days },
        ...{ evidence: ['邮寄回执'], reason: '失联' },
      },
    }) satisfies EnterpriseEvent;
  it('is found on 03-20 after 23 days out of reach', () =>
    given(first, second, called, noShow)
      .when(order('2026-03-20', '2026-02-25'))
      .then(found(['unreachable'], 0, 23)));
  it('is found on the fifteenth day', () =>
    given(called, noShow)
      .when(order('2026-03-24', '2026-03-09'))
      .then(found(['unreachable'], 0, 15)));
  it('is not found on the fourteenth', () =>
    given(called, noShow).when(order('2026-03-23', '2026-03-09')).thenRefused('housing.not-lying-flat'));
  it('is found on two broken promises', () =>
    given(promised, broken('C1', '2026-02-10'), broken('C2', '2026-02-20'), called, noShow)
      .when(order('2026-03-20'))
      .then(found(['broken-commitments'], 2, 0)));
  it('is not found on one', () =>
    given(promised, broken('C1', '2026-02-10'), called, noShow)
      .when(order('2026-03-20'))
      .thenRefused('housing.not-lying-flat'));
  it('is never found unheard', () =>
    given(first, second, called).when(order('2026-03-20', '2026-02-25')).thenRefused('housing.firm-not-heard'));
  it('counts from a notice that is unanswered', () =>
    given(first, second, called, noShow)
      .when(order('2026-03-20', '2026-02-26'))
      .thenRefused('housing.no-unanswered-notice'));
  it('forgets notices that the firm has answered', () =>
    given(first, promised, called, noShow)
      .when(order('2026-03-20', '2026-01-30'))
      .thenRefused('housing.no-unanswered-notice'));
});

describe('measures (R-079, R-081)', () => {
  const decides = specFor(Enterprise, decideMeasure);
  const asks = specFor(Enterprise, requestMeasure);
  const ends = specFor(Enterprise, recordMeasureResult);
  const lifts = specFor(Enterprise, liftMeasure);
  const law = { docNo: '城市房地产开发经营管理条例', clause: '第二十条' };
  const about = { measureId: 'M-02-1', kind: 'qualification' as const, body: 'housing-bureau', reason: '逾期未复工' };
  const decided: EnterpriseEvent = { type: 'MeasureDecided', data: { projectId: P02, ...about } };
  const asked: EnterpriseEvent = { type: 'MeasureRequested', data: { projectId: P02, measureId: 'M-02-1', to: 'tax' } };
  const done: EnterpriseEvent = {
    type: 'MeasureExecuted',
    data: { projectId: P02, measureId: 'M-02-1', result: '已执行' },
  };
  const decide = (more: object = {}) => new DecideMeasure(P02, { ...about, ...law, ...more }, office('2026-03-24'));
  const ask = new RequestMeasure(P02, 'M-02-1', { to: 'tax' }, office('2026-03-24'));
  const end = (executed: boolean) =>
    new RecordMeasureResult(P02, 'M-02-1', { executed, text: '已执行' }, office('2026-03-30'));
  const lift = new LiftMeasure(P02, 'M-02-1', { reason: '已复工' }, office('2026-04-30'));
  it('rest on a clause', () =>
    decides()
      .when(decide())
      .then({ ...decided, basis: [law] }));
  it('are decided once', () => decides(decided).when(decide()).thenNothing());
  it('leave the court its own', () =>
    decides()
      .when(decide({ kind: 'consumption-limit', body: 'housing-bureau' }))
      .thenRefused('housing.not-competent'));
  it('are asked for', () => asks(decided).when(ask).then(asked));
  it('are asked for once decided', () => asks().when(ask).thenRefused('housing.no-such-measure'));
  it('are carried out', () => ends(decided, asked).when(end(true)).then(done));
  it('or declined with a reason', () =>
    ends(decided, asked)
      .when(end(false))
      .then({ type: 'MeasureDeclined', data: { projectId: P02, measureId: 'M-02-1', reason: '已执行' } }));
  it('are lifted', () =>
    lifts(decided, done)
      .when(lift)
      .then({ type: 'MeasureLifted', data: { projectId: P02, measureId: 'M-02-1', reason: '已复工' } }));
  it('end with that', () =>
    ends(decided, { type: 'MeasureLifted', data: { projectId: P02, measureId: 'M-02-1', reason: '已复工' } })
      .when(end(true))
      .thenRefused('housing.measure-not-open'));
});
