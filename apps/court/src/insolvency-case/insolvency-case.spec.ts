import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Day } from '#kernel/time.js';
import {
  decide,
  given,
  after,
  P06,
  on,
  filed,
  notified,
  accepted,
  noticed,
  period,
  meeting,
  draft,
  extension,
  vote,
  declared,
  INCOMPLETE,
  toAcceptance,
  toNotice,
  toPeriod,
  fact,
} from '../../test/an-insolvency-case.js';
import { FileInsolvency } from './file-insolvency/file-insolvency.js';
import { RecordObjection } from './record-objection/record-objection.js';
import { RefuseInsolvency } from './refuse-insolvency/refuse-insolvency.js';
import { InsolvencyCase } from './insolvency-case.js';

describe('insolvency of 06', () => {
  const { facts } = after(...toPeriod, meeting('05-21'), draft(INCOMPLETE, '07-13'), extension('08-05'));
  it.each([
    ['DebtorNotified', { on: '2026-01-26', due: '2026-01-27', daysLate: 0, objectBy: '2026-02-02' }],
    ['InsolvencyAccepted', { on: '2026-02-10', creditorsToldBy: '2026-03-09', draftDue: '2026-08-10' }],
    ['AdministratorAppointed', { on: '2026-02-10', name: '云泽律师事务所' }],
    ['NoticePublished', { on: '2026-03-06', due: '2026-03-09', daysLate: 0 }],
    ['ClaimsPeriodSet', { from: '2026-03-06', lastDay: '2026-05-05', to: '2026-05-06', meetingBy: '2026-05-21' }],
    ['CreditorsMeetingHeld', { on: '2026-05-21', due: '2026-05-21', daysLate: 0 }],
    ['PlanDraftExtended', { to: '2026-11-10' }],
  ])('runs by the clocks of the law: %s', (type, dates) => expect(fact(facts, type)).toMatchObject(dates));
  it('is not voted on while the draft leaves cost, funding and contractor open', () =>
    after(...toPeriod, draft(INCOMPLETE, '07-13'))
      .when(vote(true, '07-15'))
      .thenRefused('court.plan-incomplete'));
  it('names administrator and acceptance in one decision', () =>
    expect(
      decide(
        accepted('02-10'),
        after(...toAcceptance.slice(0, 2)).facts.reduce(InsolvencyCase.evolve, InsolvencyCase.initial),
      ).map(({ type }) => type),
    ).toEqual(['InsolvencyAccepted', 'AdministratorAppointed']));
});

describe('insolvency of 11', () => {
  it('is a liquidation in time to the declaration', () => {
    const { facts } = after(
      ...[filed('04-27', 'liquidation'), notified('04-30'), accepted('05-15'), noticed('06-05'), period(60, '06-05')],
      ...[meeting('08-18'), declared('insolvent', '09-15')],
    );
    expect(fact(facts, 'DebtorNotified')).toMatchObject({ objectBy: '2026-05-07', daysLate: 0 });
    expect(fact(facts, 'NoticePublished')).toMatchObject({ due: '2026-06-09', daysLate: 0 });
    expect(fact(facts, 'ClaimsPeriodSet')).toMatchObject({ to: '2026-08-04', meetingBy: '2026-08-19' });
    expect(fact(facts, 'CreditorsMeetingHeld')).toMatchObject({ due: '2026-08-19', daysLate: 0 });
    expect(fact(facts, 'BankruptcyDeclared')).toMatchObject({ on: '2026-09-15', ground: 'insolvent' });
  });
});

describe('filing and acceptance', () => {
  it('takes a filing that is sent twice once', () => after(filed('01-22')).when(filed('01-22')).thenNothing());
  it('refuses a second case while one is pending', () =>
    after(filed('01-22'))
      .when(new FileInsolvency(P06, { caseNo: 'X', kind: 'liquidation', by: 'debtor' }, on('01-23')))
      .thenRefused('court.case-pending'));
  it('refuses a day to come, and a composition asked for by a creditor', () => {
    given()
      .when(
        new FileInsolvency(
          P06,
          { caseNo: 'X', kind: 'liquidation', by: 'debtor', occurredOn: '2026-01-24' },
          on('01-23'),
        ),
      )
      .thenRefused('platform.occurred-in-future');
    given().when(filed('01-22', 'composition')).thenRefused('court.composition-by-creditor');
  });
  it('gives a debtor that filed itself a day for the ruling, and no notice', () => {
    expect(fact(after(filed('01-22', 'liquidation', 'debtor')).facts, 'InsolvencyFiled')).toMatchObject({
      rulingDue: '2026-02-06',
    });
    after(filed('01-22', 'liquidation', 'debtor'))
      .when(notified('01-26'))
      .thenRefused('court.debtor-filed-itself');
  });
  it('records a late notice as late', () =>
    expect(fact(after(filed('01-22'), notified('01-30')).facts, 'DebtorNotified')).toMatchObject({ daysLate: 3 }));
  it('takes an objection on the seventh day, not on the eighth', () => {
    const noted = after(filed('01-22'), notified('01-26'));
    noted
      .when(new RecordObjection(P06, {}, on('02-02')))
      .then({ type: 'DebtorObjected', data: { projectId: P06, caseNo: '2026-PC-0001', on: '2026-02-02' } });
    noted.when(new RecordObjection(P06, {}, on('02-03'))).thenRefused('court.objection-late');
    after(filed('01-22'))
      .when(new RecordObjection(P06, {}, on('01-23')))
      .thenRefused('court.debtor-not-notified');
  });
  it('hears the debtor before it rules on a creditor’s filing', () => {
    after(filed('01-22')).when(accepted('02-10')).thenRefused('court.debtor-not-notified');
    after(filed('01-22'), notified('01-26')).when(accepted('02-02')).thenRefused('court.objection-period-running');
    expect(
      after(filed('01-22'), notified('01-26'), new RecordObjection(P06, {}, on('01-28')), accepted('02-02')).facts,
    ).toHaveLength(5);
  });
  it('refuses what has no case', () => {
    given().when(accepted('02-10')).thenRefused('court.wrong-stage');
    given().when(notified('02-10')).thenRefused('court.wrong-stage');
    given().when(declared('insolvent', '02-10')).thenRefused('court.wrong-stage');
  });
  it('may refuse a filing, after which another is open', () => {
    const refused = new RefuseInsolvency(P06, { reason: '不符合受理条件' }, on('02-05'));
    expect(after(filed('01-22'), refused, filed('03-02')).facts.map(({ type }) => type)).toEqual([
      'InsolvencyFiled',
      'InsolvencyRefused',
      'InsolvencyFiled',
    ]);
    after(...toAcceptance)
      .when(refused)
      .thenRefused('court.wrong-stage');
  });
});

describe('claims and meetings', () => {
  it.each([[29], [93]])('refuse a claims period of %i days', (days) =>
    after(...toNotice)
      .when(period(days, '03-06'))
      .thenRefused('court.claims-period-out-of-range'),
  );
  it.each([[30], [92]])('take a claims period of %i days', (days) =>
    expect(fact(after(...toNotice, period(days, '03-06')).facts, 'ClaimsPeriodSet')).toMatchObject({ days }),
  );
  it('need a notice first, and are set once', () => {
    after(...toAcceptance)
      .when(period(60, '03-06'))
      .thenRefused('court.no-notice');
    after(...toPeriod)
      .when(period(60, '03-09'))
      .thenNothing();
    after(...toPeriod)
      .when(period(90, '03-09'))
      .thenRefused('court.claims-period-set');
  });
  it('do not meet before the period has ended', () => {
    after(...toPeriod)
      .when(meeting('05-06'))
      .thenRefused('court.meeting-before-claims-end');
    after(...toNotice)
      .when(meeting('05-07'))
      .thenRefused('court.no-claims-period');
  });
  it('record a first meeting after the fifteenth day as late, a second one as a meeting', () => {
    const late = after(...toPeriod, meeting('05-22'), meeting('06-22')).facts.slice(-2);
    expect(late.map(({ data }) => ('daysLate' in data ? data.daysLate : undefined))).toEqual([1, undefined]);
  });
  it('end every claims period on a working day between 30 days and 3 months', () =>
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 90 }), (days) => {
        const set = fact(after(...toNotice, period(days, '03-06')).facts, 'ClaimsPeriodSet') as {
          lastDay: Day;
          to: Day;
        };
        expect(set.to >= set.lastDay).toBe(true);
      }),
    ));
});
