import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import { system } from '#kernel/acting.js';
import { fold } from '#kernel/decider.js';
import { aFact } from '#testing/a-fact.js';
import { anOfficer } from '#testing/an-officer.js';
import { faultsOf } from '#testing/faults-of.js';
import { played, ruleBook } from '#testing/rule-book.js';
import { specFor } from '#testing/spec-for.js';
import { docketSuitWhenRegistered } from '../reactions/docket-suit-when-registered.js';
import { orderStayWhenInsolvencyAccepted } from '../reactions/order-stay-when-insolvency-accepted.js';
import { staySuitsWhenOrdered } from '../reactions/stay-suits-when-ordered.js';
import { DocketSuit, docketSuit } from '../suit-docket/docket-suit/docket-suit.js';
import { OrderStay, orderStay } from '../suit-docket/order-stay/order-stay.js';
import { SuitDocket } from '../suit-docket/suit-docket.js';
import { project, suitView, type SuitRow } from '../suits/suits.js';
import { CloseEnforcement, closeEnforcement, EnforcementResult } from './close-enforcement/close-enforcement.js';
import { DerivativeSuit, pending, type DerivativeSuitEvent } from './derivative-suit.js';
import { FastTrack, fastTrack, FastTrackPlan } from './fast-track/fast-track.js';
import { GiveJudgment, giveJudgment, JudgmentNote } from './give-judgment/give-judgment.js';
import { EffectiveNote, MarkEffective, markEffective } from './mark-effective/mark-effective.js';
import { Mediate, mediate, Mediation } from './mediate/mediate.js';
import { EnforcementNote, OpenEnforcement, openEnforcement } from './open-enforcement/open-enforcement.js';
import { RegisterSuit, registerSuit, SuitEntry } from './register-suit/register-suit.js';
import { Resumption, ResumeSuits, resumeSuits } from './resume-suits/resume-suits.js';
import { Stay, StaySuits, staySuits } from './stay-suits/stay-suits.js';

const decide = ruleBook(
  DerivativeSuit,
  [RegisterSuit, registerSuit],
  [FastTrack, fastTrack],
  [Mediate, mediate],
  [GiveJudgment, giveJudgment],
  [MarkEffective, markEffective],
  [OpenEnforcement, openEnforcement],
  [CloseEnforcement, closeEnforcement],
  [StaySuits, staySuits],
  [ResumeSuits, resumeSuits],
);
const given = specFor(DerivativeSuit, decide);
const facts = (...commands: object[]) => played(DerivativeSuit, decide, ...commands);
const after = (...commands: object[]) => given(...facts(...commands));

const P05 = '990121-2026-005';
const NO = '2026-MC-0037';
const on = (monthDay: string) => anOfficer('court', `2026-${monthDay}`);
const entry: SuitEntry = { caseNo: NO, kind: 'double-sale', suits: 37, flats: 37 };
const registered = new RegisterSuit(P05, entry, on('02-02'));
const fast = new FastTrack(NO, { target: '2026-06-30' }, on('02-04'));
const mediated = (suits = 21) => new Mediate(NO, { suits, flats: suits }, on('05-29'));
const judged = (suits = 16) => new GiveJudgment(NO, { kind: 'judgment', suits, flats: suits }, on('06-26'));
const effective = (suits = 16) => new MarkEffective(NO, { suits }, on('07-20'));
const enforcing = (suits: number) => new OpenEnforcement(NO, { suits }, on('07-27'));
const enforced = (suits = 37) => new CloseEnforcement(NO, { kind: 'performed', suits }, on('09-02'));
const stay = new StaySuits(NO, { reason: '破产受理' }, on('03-02'));
const story = [registered, fast, mediated(), judged(), effective(), enforced()];
const rowOf = (events: readonly DerivativeSuitEvent[]) =>
  events.reduce<SuitRow | undefined>((row, event) => project(row, aFact('court', event)), undefined)!;

describe('the 37 suits of 05', () => {
  it('are registered, fast-tracked, settled and performed', () => {
    expect(facts(...story).map(({ type, data }) => [type, data.on, data.suits])).toEqual([
      ['SuitRegistered', '2026-02-02', 37],
      ['FastTracked', '2026-02-04', 37],
      ['SuitMediated', '2026-05-29', 21],
      ['JudgmentGiven', '2026-06-26', 16],
      ['JudgmentEffective', '2026-07-20', 16],
      ['EnforcementClosed', '2026-09-02', 37],
    ]);
    expect(rowOf(facts(...story))).toMatchObject({
      projectCode: P05,
      mediated: 21,
      judged: 16,
      effective: 16,
      enforced: 37,
      fastTrackTarget: '2026-06-30',
    });
  });
  it('are tried in six months, and the light says so', () => {
    const view = (commands: object[], monthDay: string) =>
      suitView(rowOf(facts(...commands)), { now: `2026-${monthDay}T12:00:00+08:00` });
    expect(view([registered], '02-03')).toMatchObject({ due: '2026-08-03', light: 'green' });
    expect(view([registered], '08-04')).toMatchObject({ light: 'red', remaining: '逾期1天' });
    expect(view([registered, stay], '08-04')).toMatchObject({ light: 'grey' });
    expect(view(story, '09-30')).toMatchObject({ tried: '2026-06-26', light: 'green', remaining: '按期办结' });
  });
});

describe('a suit', () => {
  it('is registered once, under a number of its own', () => {
    after(registered).when(registered).thenNothing();
    after(registered)
      .when(new RegisterSuit('990121-2026-006', entry, on('02-03')))
      .thenRefused('court.case-number-taken');
    given()
      .when(new RegisterSuit(P05, { ...entry, suits: 0 }, on('02-02')))
      .thenRefused('court.no-suits');
    given()
      .when(new RegisterSuit(P05, { ...entry, occurredOn: '2026-02-03' }, on('02-02')))
      .thenRefused('platform.occurred-in-future');
  });
  it('keeps the day on which it happened when it is entered later', () =>
    given()
      .when(new RegisterSuit(P05, { ...entry, occurredOn: '2026-01-30' }, on('02-02')))
      .then({
        type: 'SuitRegistered',
        data: { ...entry, projectId: P05, on: '2026-01-30' },
        occurredAt: '2026-01-29T16:00:00.000Z',
      }));
  it.each([[fast], [mediated()], [judged()], [effective()], [enforcing(1)], [enforced()], [stay]])(
    'unknown is refused: %#',
    (command) => given().when(command).thenRefused('court.no-such-suit'),
  );
  it('is not settled more often than it is there', () => {
    after(registered).when(mediated(38)).thenRefused('court.more-suits-than-there-are');
    after(registered, mediated()).when(judged(17)).thenRefused('court.more-suits-than-there-are');
    after(registered, judged(16)).when(effective(17)).thenRefused('court.more-suits-than-there-are');
    after(registered, judged(16)).when(enforcing(1)).thenRefused('court.more-suits-than-there-are');
    after(...story)
      .when(enforced(1))
      .thenRefused('court.more-suits-than-there-are');
  });
  it('is fast-tracked once, to a day to come, while something is pending', () => {
    after(registered, fast).when(fast).thenNothing();
    after(registered)
      .when(new FastTrack(NO, { target: '2026-02-04' }, on('02-04')))
      .thenRefused('court.target-past');
    after(registered, judged(37)).when(fast).thenRefused('court.nothing-pending');
  });
  it('stands still while stayed, and goes on after', () => {
    after(registered, stay).when(judged()).thenRefused('court.suit-stayed');
    after(registered, stay).when(stay).thenNothing();
    after(registered, judged(37)).when(stay).thenNothing();
    const resumed = new ResumeSuits(NO, { reason: '管理人已接管' }, on('03-20'));
    expect(facts(registered, stay, resumed, judged(37))).toHaveLength(4);
    after(registered).when(resumed).thenNothing();
  });
  it('never has fewer than none pending, whatever is ordered', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(mediated, judged, effective, enforcing, enforced), fc.nat(40))),
        (orders) => {
          const state = orders.reduce(
            (before, [order, suits]) => {
              try {
                return decide(order(suits), before).reduce(DerivativeSuit.evolve, before);
              } catch {
                return before;
              }
            },
            fold(DerivativeSuit, facts(registered)),
          );
          expect(pending(state)).toBeGreaterThanOrEqual(0);
          expect(state.effective).toBeLessThanOrEqual(state.judged);
          expect(state.enforced).toBeLessThanOrEqual(state.effective + state.mediated);
        },
      ),
    ));
});

describe('acceptance of insolvency', () => {
  const now = system('2026-02-10T02:00:00.000Z', '2026-02-10', 'stay-suits');
  const docket = ruleBook(SuitDocket, [DocketSuit, docketSuit], [OrderStay, orderStay]);
  it('stays every suit of the project, each on its own stream', () => {
    const [suit] = facts(registered);
    const [docketed] = docketSuitWhenRegistered.then(aFact('court', suit!), now);
    const accepted = { type: 'InsolvencyAccepted', data: { projectId: P05, caseNo: '2026-PC-0001' } };
    const [ordered] = orderStayWhenInsolvencyAccepted.then(aFact('court', accepted), now);
    const [, order] = played(SuitDocket, docket, docketed!, docketed!, ordered!);
    expect(order).toMatchObject({ type: 'StayOfSuitsOrdered', data: { projectId: P05, caseNos: [NO] } });
    const [stayed] = staySuitsWhenOrdered.then(aFact('court', order!), now);
    expect(stayed).toBeInstanceOf(StaySuits);
    expect(decide(stayed!, fold(DerivativeSuit, facts(registered)))[0]).toMatchObject({
      type: 'SuitStayed',
      data: { suits: 37 },
    });
  });
  it('of a project without suits stays nothing', () =>
    expect(docket(new OrderStay(P05, '破产受理', on('02-10')), SuitDocket.initial)).toEqual([]));
});

describe('C-05: no form of a suit', () => {
  const FORMS = [
    SuitEntry,
    FastTrackPlan,
    Mediation,
    JudgmentNote,
    EffectiveNote,
    EnforcementNote,
    EnforcementResult,
    Stay,
    Resumption,
  ];
  const fields = [
    ...new Set(
      FORMS.flatMap((form) => getMetadataStorage().getTargetValidationMetadatas(form, '', false, false)).map(
        ({ propertyName }) => propertyName,
      ),
    ),
  ];
  it('has a field beyond number, kind, counts, days and the reason of a stay', () =>
    expect(fields.sort()).toEqual(['caseNo', 'flats', 'kind', 'occurredOn', 'reason', 'suits', 'target']));
  it.each([['opinion'], ['expectedOutcome'], ['instruction'], ['winner']])('takes %s', (field) => {
    for (const form of FORMS) expect(faultsOf<object>(form, { [field]: '应予支持' })).toContain(field);
  });
  it('takes free text where a kind is asked for', () =>
    expect(faultsOf(JudgmentNote, { kind: '支持原告', suits: 1 })).toEqual(['kind']));
});
