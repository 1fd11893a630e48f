import { describe, expect, it } from '@jest/globals';
import { instanceToPlain } from 'class-transformer';
import { translate } from '#agency/publication.js';
import { fold, type DomainEvent } from '#kernel/decider.js';
import { aFact } from '#testing/a-fact.js';
import {
  after,
  COMPLETE,
  draft,
  extension,
  INCOMPLETE,
  meeting,
  notified,
  P06,
  toAcceptance,
  toPeriod,
  filed,
  vote,
} from '../../test/an-insolvency-case.js';
import { project as watch, watchedView, type WatchedProject } from '../insolvency-watch-list/insolvency-watch-list.js';
import { insolvencyPublications } from '../publishing/insolvency.js';
import { suitAndSealPublications } from '../publishing/suits-and-seals.js';
import { standingDeadlines } from '../deadlines/standing-deadlines.js';
import { InsolvencyCase } from '../insolvency-case/insolvency-case.js';
import type { InsolvencyCaseEvent } from '../insolvency-case/insolvency-events.js';
import { project, timelineView } from './insolvency-timelines.js';
import type { InsolvencyTimeline } from './timeline-row.js';

const rowOf = (commands: readonly object[]) =>
  after(...commands).facts.reduce<InsolvencyTimeline | undefined>(
    (row, event) => project(row, aFact('court', event)),
    undefined,
  )!;
const clocksOn = (commands: readonly object[], day: string) =>
  Object.fromEntries(
    timelineView(rowOf(commands), { now: `${day}T12:00:00+08:00` }).clocks.map(({ code, due, light, remaining }) => [
      code,
      { due, light, remaining },
    ]),
  );

describe('the timeline of an insolvency case', () => {
  it('shows every step in order, and what the draft leaves open', () => {
    const row = rowOf([...toPeriod, meeting('05-22'), draft(INCOMPLETE, '07-13')]);
    expect(row).toMatchObject({
      projectCode: P06,
      stage: 'accepted',
      administrator: '云泽律师事务所',
      claimsPeriodEnds: '2026-05-06',
      missing: ['续建成本', '共益债资金', '续建单位'],
    });
    expect(row.steps.map(({ label, daysLate }) => [label, daysLate])).toEqual([
      ['破产申请', undefined],
      ['通知债务人', undefined],
      ['裁定受理', undefined],
      ['指定管理人', undefined],
      ['公告', undefined],
      ['债权申报期', undefined],
      ['债权人会议', 1],
      ['重整计划草案提交', undefined],
    ]);
  });
  it('counts what is still owed', () => {
    expect(clocksOn([filed('01-22')], '2026-01-22')).toEqual({
      'DL-C01': { due: '2026-01-27', light: 'yellow', remaining: '剩5天' },
    });
    expect(clocksOn(toAcceptance, '2026-03-10')).toMatchObject({
      'DL-C01': { light: 'green' },
      'DL-C03': { due: '2026-02-12', light: 'green' },
      'DL-C07': { due: '2026-03-09', light: 'red', remaining: '逾期1天' },
      'DL-C13': { due: '2026-08-10', light: 'green' },
    });
    expect(clocksOn(toPeriod, '2026-05-21')).toMatchObject({ 'DL-C12': { due: '2026-05-21', remaining: '今日到期' } });
  });
  it('lets the clock of the draft run until a complete one is there, and the call to vote start with it', () => {
    expect(clocksOn([...toPeriod, draft(INCOMPLETE, '07-13'), extension('08-05')], '2026-08-20')).toMatchObject({
      'DL-C13': { due: '2026-11-10', light: 'green', remaining: '剩82天' },
    });
    const complete = [...toPeriod, draft(COMPLETE, '07-13')];
    expect(clocksOn(complete, '2026-07-14')).toMatchObject({
      'DL-C13': { remaining: '按期办结' },
      'DL-C14': { due: '2026-08-12' },
    });
    expect(clocksOn([...complete, vote(true, '07-20')], '2026-07-21')).toMatchObject({
      'DL-C14': { remaining: '按期办结' },
    });
  });
});

describe('a day that waited for its year’s notice (PM-24)', () => {
  const objecting = [filed('01-22'), notified('01-26')];
  const to = '2027-01-04';
  it.each([
    ['DL-C02', objecting, '2026-02-02', { 'DL-C02': { due: to }, 'DL-C03': { due: '2027-01-14' } }],
    ['DL-C04', [filed('01-22', 'reorganisation', 'debtor')], '2026-02-06', { 'DL-C04': { due: to } }],
    ['DL-C13', toPeriod, '2026-08-10', { 'DL-C13': { due: to } }],
    ['DL-C13', [...toPeriod, extension('08-05')], '2026-11-10', { 'DL-C13': { due: to } }],
  ])('moves by %s where the case is decided and where it is shown', (code, commands, from, shown) => {
    const { running, day, setBy } = standingDeadlines.find((declared) => declared.code === code)!;
    const before = after(...commands).facts;
    const set = before.filter(({ type }) => setBy.includes(type)).map((event) => day(event).due);
    expect([set.at(-1), running(fold(InsolvencyCase, before))?.due]).toEqual([from, from]);
    const data = { projectId: P06, code, from, to, cause: '国办〔2026〕9号' };
    const adjusted: InsolvencyCaseEvent = { type: 'DeadlineAdjusted', data };
    expect(running(fold(InsolvencyCase, [...before, adjusted]))?.due).toBe(to);
    const row = rowOf(commands);
    const next = project(row, aFact('court', adjusted))!;
    const { clocks } = timelineView(next, { now: '2026-12-31T12:00:00+08:00' });
    expect(Object.fromEntries(clocks.map((clock) => [clock.code, clock]))).toMatchObject(shown);
    expect(next.steps).toEqual(row.steps);
    expect(project(undefined, aFact('court', adjusted))).toBeUndefined();
  });
  it('does not once the clock has stopped', () => {
    const drafted = fold(InsolvencyCase, after(...toPeriod, draft(COMPLETE, '07-13')).facts);
    expect(standingDeadlines.map(({ running }) => running(drafted))).toEqual([undefined, undefined, undefined]);
  });
});

describe('the list of firms that should have filed', () => {
  it('of 11: alarm, joint item, filing 18 days late', () => {
    const events: DomainEvent[] = [
      { type: 'InsolvencyTestMet', data: { projectId: P06, metOn: '2026-03-10', lastDay: '2026-04-09' } },
      { type: 'DeadlineBreached', data: { code: 'PM-11', projectId: P06, days: 1 } },
      { type: 'JointItemRaised', data: { projectId: P06, itemId: 'JI-11', insolvencyOverdue: true } },
      { type: 'InsolvencyFiled', data: { projectId: P06, caseNo: '2026-PC-0002', on: '2026-04-27' } },
    ];
    const rows = events.reduce<WatchedProject[]>(
      (all, event) => [...all, watch(all.at(-1), aFact('court', event))!],
      [],
    );
    expect(rows.map(({ status }) => status)).toEqual(['running', 'overdue', 'overdue', 'filed']);
    expect(watchedView(rows[0]!, { now: '2026-04-09T04:00:00Z' })).toMatchObject({
      light: 'yellow',
      remaining: '今日到期',
    });
    expect(watchedView(rows[3]!, { now: '2026-09-30T04:00:00Z' })).toMatchObject({
      itemId: 'JI-11',
      light: 'red',
      remaining: '逾期18天办结',
    });
    expect(watch(rows[0], aFact('court', { type: 'InsolvencyTestCleared', data: { projectId: P06 } }))).toBeUndefined();
    expect(watch(undefined, aFact('court', events[2]!))).toBeUndefined();
  });
});

describe('what the others learn', () => {
  const publications = translate('court', [...insolvencyPublications, ...suitAndSealPublications]);
  const published = ({ type, data }: DomainEvent) =>
    publications({ type: `court.${type}`, data, stream: 'court.insolvencyCase-x' } as never).map(
      ({ contract, data: body }) => [contract, instanceToPlain(body)],
    );
  it('is each stage, with the day that it sets', () => {
    const told = after(...toPeriod, extension('08-05')).facts.flatMap(published);
    expect(told.map(([contract]) => contract)).toEqual([
      'court.insolvency-filed.v1',
      'court.insolvency-accepted.v1',
      'court.insolvency-stage-reached.v1',
      'court.insolvency-stage-reached.v1',
      'court.insolvency-stage-reached.v1',
    ]);
    expect(told.slice(3).map(([, body]) => body)).toMatchObject([
      { stage: 'ClaimsPeriodSet', until: '2026-05-06' },
      { stage: 'PlanDraftExtended', until: '2026-11-10' },
    ]);
    expect(told[1]![1]).toEqual({
      projectId: P06,
      caseNo: '2026-PC-0001',
      kind: 'reorganisation',
      administrator: '云泽律师事务所',
      on: '2026-02-10',
    });
  });
  it('is neither the notice to the debtor nor a refused unsealing', () => {
    expect(
      after(...toAcceptance)
        .facts.filter(({ type }) => type === 'DebtorNotified')
        .flatMap(published),
    ).toEqual([]);
    expect(
      published({
        type: 'UnsealDecided',
        data: { projectId: P06, sealId: 'S', docNo: 'D', on: '2026-01-01', result: 'refused' },
      }),
    ).toEqual([]);
    expect(
      published({
        type: 'UnsealDecided',
        data: { projectId: P06, sealId: 'S', docNo: 'D', on: '2026-01-01', result: 'lifted' },
      }),
    ).toEqual([['court.unseal-decided.v1', { projectId: P06, sealId: 'S', docNo: 'D', on: '2026-01-01' }]]);
  });
});
