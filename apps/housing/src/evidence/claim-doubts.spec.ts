import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Fact } from '#messaging/fact.js';
import { at } from '#kernel/time.js';
import { specFor } from '#testing/spec-for.js';
import { by, bySystem, ClaimStory, RULES } from '../../test/claim-story.js';
import { checkClaims } from '../deadlines/check-claims.js';
import { ClaimResolved, claimResolved } from '../status-claim/claim-resolved/claim-resolved.js';
import { ClaimTitleReady, claimTitleReady } from '../status-claim/claim-title-ready/claim-title-ready.js';
import { WithdrawClaim, withdrawClaim } from '../status-claim/withdraw-claim/withdraw-claim.js';
import { CheckClaim, checkClaim } from './check-claim/check-claim.js';
import { rushed } from './claim-doubts.js';
import { Evidence, type EvidenceEvent } from './evidence.js';

const P = '990121-2026-008';
const S1 = `${P}-S1`;
const outcomes = (...problems: string[]) => problems.map((problemId) => ({ problemId, outcome: '已化解' }));
const FOUR = outcomes('P1', 'P2', 'P3', 'P4');
const told = () => new ClaimStory(P).problems('01-12', { P1: 'T3', P2: 'T3', P3: 'T7', P4: 'T7' });
const claimed = (story: ClaimStory, day: string, said = FOUR) => {
  story.give(claimResolved, new ClaimResolved(P, { outcomes: said }, by('planning', day)));
  return story;
};
const TO_T10 = { P1: 'T10', P2: 'T10', P3: 'T10', P4: 'T10' };
const doubt = (rule: string, severity: 'yellow' | 'red', reason: string): EvidenceEvent => ({
  type: 'EvidenceFlagged',
  data: {
    ...{ projectId: P, claimId: S1, evidenceId: S1, flagId: `${S1}.${rule}`, rule, severity, reason },
    ...{ relatedEvidence: [], ruleVersion: 'RS-2026-1' },
  },
});
const RUSHED = doubt('AF-C08', 'yellow', '半年末前 25 小时集中申报 4 项问题化解');
const RETYPED = doubt(
  'AF-C09',
  'red',
  '申报前 30 日内改类：P1 由 T3 改为 T10；P2 由 T3 改为 T10；P3 由 T7 改为 T10；P4 由 T7 改为 T10',
);
const check = ({ state: claims }: ClaimStory, filedAt = at('2026-06-29', '22:40').toISOString(), rules = RULES) => {
  const given = specFor(Evidence, (order: CheckClaim, state) => checkClaim(order, { claims, rules }, state));
  const order = new CheckClaim(P, S1, filedAt, bySystem('06-29', '22:41'));
  return (...before: EvidenceEvent[]) => given(...before).when(order);
};

describe('a claim of resolution', () => {
  const eighth = () => claimed(told().problems('06-26', TO_T10), '06-29');
  it('that comes in a day before the half-year ends, re-typed three days before, is doubted twice', () =>
    check(eighth())().then(RUSHED, RETYPED));
  it('is doubted once, however often it is looked at', () => {
    check(eighth())(RUSHED).then(RETYPED);
    check(eighth())(RUSHED, RETYPED).thenNothing();
  });
  it('is doubted by the thresholds in force, and names them', () =>
    check(eighth(), undefined, { ...RULES, version: 'RS-9', rushHours: 24, retypedDays: 2 })().thenNothing());
  it('that leaves the types alone is doubted for its hour only', () => check(claimed(told(), '06-29'))().then(RUSHED));
  it('that was re-typed to what needs as many words is not doubted for it', () =>
    check(
      claimed(told().problems('06-26', { P1: 'T7', P2: 'T7' }), '05-29'),
      at('2026-05-29').toISOString(),
    )().thenNothing());
  it('that was re-typed long before is not doubted for it', () =>
    check(claimed(told().problems('02-01', TO_T10), '05-29'), at('2026-05-29').toISOString())().thenNothing());
  it('of few problems is no rush', () => check(claimed(told(), '06-29', outcomes('P1', 'P2')))().thenNothing());
  it('that was taken back is not doubted any more', () => {
    const story = eighth();
    story.give(withdrawClaim, new WithdrawClaim(P, S1, { reason: '误报' }, by('planning', '06-29')));
    check(story)().thenNothing();
  });
  it('is not any other claim', () => {
    const story = told();
    story.give(claimTitleReady, new ClaimTitleReady(P, { ready: 507 }, by('planning', '06-29')));
    check(story)().thenNothing();
  });
  it('is looked at a minute after it came in', () => {
    const fact = { data: { projectId: P, claimId: S1 }, recordedAt: '2026-06-29T14:40:00.000Z' } as unknown as Fact;
    const [timer] = checkClaims.start(fact);
    expect(timer?.due).toBe('2026-06-29T14:41:00.000Z');
    expect(checkClaims.order(timer!.subject, timer!.due, bySystem('06-29', '22:41'))).toEqual(
      new CheckClaim(P, S1, fact.recordedAt, bySystem('06-29', '22:41')),
    );
  });
});

describe('the last hours of a quarter', () => {
  const { claims } = claimed(told(), '06-29').state;
  const found = (filedAt: string) => rushed(claims[0]!, filedAt, RULES).map(({ reason }) => reason.split('集中')[0]);
  it.each([
    ['2026-03-31T15:59:59.999Z', ['一季度末前 0 小时']],
    ['2026-03-31T16:00:00.000Z', []],
    ['2026-06-28T16:00:00.000Z', []],
    ['2026-06-28T16:00:00.001Z', ['半年末前 47 小时']],
    ['2026-09-30T00:00:00.000Z', ['三季度末前 16 小时']],
    ['2026-12-30T16:00:00.000Z', ['年末前 24 小时']],
  ])('at %s are %j', (filedAt, hours) => expect(found(filedAt)).toEqual(hours));
  it('are two days, four times a year', () => {
    const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day, 4)).toISOString());
    expect(days.filter((noon) => found(noon).length > 0)).toHaveLength(8);
  });
  it('never lie after the quarter’s end', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
        (when) => {
          for (const text of found(when.toISOString())) expect(Number(/\d+/.exec(text!)?.[0])).toBeLessThan(48);
        },
      ),
    ));
});
