import { describe, expect, it } from '@jest/globals';
import type { Fact } from '#messaging/fact.js';
import { at } from '#kernel/time.js';
import { translate } from '#agency/publication.js';
import { contractFault } from '#messaging/contract-check.js';
import { by, bySystem, ClaimStory, RULES } from '../../test/claim-story.js';
import { ClosingStory } from '../../test/closing-story.js';
import { claimViews, project as projectClaims, type ClaimsRow, type RulesOf } from './claims.js';
import { closureView, project as projectClosure, type ClosureRow } from '../closures/closures.js';
import { heartbeats, moneyRuns } from '../deadlines/heartbeats.js';
import { claimPublications } from '../publishing/claims.js';
import { closingPublications } from '../publishing/closing.js';
import { ClaimResumption, claimResumption } from '../status-claim/claim-resumption/claim-resumption.js';
import { ClaimTitleReady, claimTitleReady } from '../status-claim/claim-title-ready/claim-title-ready.js';
import { QueryClaim, queryClaim } from '../status-claim/query-claim/query-claim.js';
import { RejectClaim, rejectClaim } from '../status-claim/reject-claim/reject-claim.js';
import { WithdrawClaim, withdrawClaim } from '../status-claim/withdraw-claim/withdraw-claim.js';

const P = '990121-2026-001';
const R1 = `${P}-R1`;
const S1 = `${P}-S1`;
const noon = at('2026-03-12', '12:00').toISOString();
const FIRST = { id: '', service: 'housing', agency: '', key: P, correlationId: '', occurredAt: noon, recordedAt: noon };
const fact = (type: string, data: object): Fact => ({ ...FIRST, type, data: { projectId: P, ...data } });
const facts = (events: readonly { type: string; data: object }[]) =>
  events.map(({ type, data }): Fact => ({ ...FIRST, type: `housing.${type}`, data }));
const story = (rules = RULES) => {
  const told = new ClaimStory(P, rules);
  const resumption = { scope: 'full' as const, since: '2026-02-27', plannedWorkers: 120, plannedWeekly: 20 };
  told.give(claimResumption, new ClaimResumption(P, resumption, by('housing', '02-27')));
  return told;
};
const viewsOf = (told: ClaimStory, now: Date, rulesOf: RulesOf = () => RULES) =>
  claimViews([facts(told.events).reduce<ClaimsRow | undefined>(projectClaims, undefined)!], now, rulesOf);

describe('what is seen and told of it', () => {
  it('of a claim: window, witnesses and the clock, which stands still under query', () => {
    const told = story();
    expect(viewsOf(told, at('2026-03-16', '09:00'))).toMatchObject([
      { claimId: R1, windowFrom: '2026-02-28', windowTo: '2026-03-13', due: '2026-03-20', status: 'pending' },
    ]);
    told.give(queryClaim, new QueryClaim(P, R1, { flags: ['AF-P11'] }, by('office', '03-03')));
    expect(viewsOf(told, at('2026-03-16', '09:00'))).toMatchObject([
      { underQuery: true, light: 'grey', flags: ['AF-P11'] },
    ]);
    const rejection = { reasonClass: 'falsified' as const, reasons: ['不实'], evidence: ['E1'] };
    told.give(rejectClaim, new RejectClaim(P, R1, rejection, by('office', '03-13')));
    expect(viewsOf(told, at('2026-03-16', '09:00'))).toMatchObject([
      { status: 'rejected', underQuery: false, light: 'red' },
    ]);
    const bodies = published(told.events);
    expect(bodies.map(({ contract }) => contract)).toEqual([
      ...['housing.resumption-claimed.v1', ...Array<string>(6).fill('housing.corroboration-requested.v1')],
      ...['housing.claim-under-query.v1', 'housing.claim-rejected.v1'],
    ]);
    expect(JSON.stringify(bodies)).not.toContain('claimedBy');
  });
  it('of a claim that has ended: what its witnesses said then, whatever they say of the next one', () => {
    const told = story();
    told.mirror('03-12', { witness: 'W2', result: 'fails', claimId: R1 });
    const rejection = { reasonClass: 'falsified' as const, reasons: ['无资金支付'], evidence: ['E1'] };
    told.give(rejectClaim, new RejectClaim(P, R1, rejection, by('office', '03-13')));
    told.mirror('04-10', { witness: 'W2', result: 'holds' });
    const [rejected] = viewsOf(told, at('2026-04-10', '18:00'));
    expect(rejected!.witnesses.find(({ code }) => code === 'W2')).toMatchObject({ verdict: 'fails' });
  });
  describe('of a claim that was judged: by the rules of its day, not those shipped nor those of today', () => {
    const STRICT = { ...RULES, version: 'RS-2', signals: 1, claimWindowDays: 21 };
    const rulesOf: RulesOf = ({ on, ruleVersion = on < '2026-04-01' ? 'RS-2' : 'RS-2026-1' }) =>
      ruleVersion === 'RS-2' ? STRICT : RULES;
    const doubted = (rules: typeof RULES) => {
      const told = story(rules);
      told.signal('03-12', R1);
      return told;
    };
    const voice = (told: ClaimStory) => {
      const [view] = viewsOf(told, at('2026-05-10', '18:00'), rulesOf);
      return [view!.status, view!.windowTo, view!.witnesses.find(({ code }) => code === 'W6')?.verdict];
    };
    const unproven = { reasonClass: 'unproven' as const, reasons: ['无人施工'], evidence: [] };
    it('rejected', () => {
      const told = doubted(STRICT);
      told.give(rejectClaim, new RejectClaim(P, R1, unproven, by('office', '03-13')));
      expect(voice(told)).toEqual(['rejected', '2026-03-20', 'fails']);
    });
    it('rejected by another set of the same day: by the one that the verdict names', () => {
      const told = doubted(RULES);
      told.give(rejectClaim, new RejectClaim(P, R1, unproven, by('office', '03-13')));
      expect(voice(told)).toEqual(['rejected', '2026-03-13', 'holds']);
    });
    it('withdrawn', () => {
      const told = doubted(STRICT);
      told.give(withdrawClaim, new WithdrawClaim(P, R1, { reason: '暂缓' }, by('housing', '03-13')));
      expect(voice(told)).toEqual(['withdrawn', '2026-03-20', 'fails']);
    });
    const settled = (type: 'ClaimVerified' | 'ClaimLapsed', claim: string) => ({ type, data: { ...of(claim) } });
    const of = (claim: string) => ({ projectId: P, claimId: R1, claim, on: '2026-03-13', ruleVersion: 'RS-2' });
    it('lapsed', () => {
      const told = doubted(STRICT);
      told.events.push(settled('ClaimLapsed', 'resumption') as never);
      expect(voice(told)).toEqual(['lapsed', '2026-03-20', 'fails']);
    });
    it('verified, for the window; a resumption lives on, and its witnesses are heard by the rules of today', () => {
      const told = doubted(STRICT);
      told.events.push(settled('ClaimVerified', 'resumption') as never);
      expect(voice(told)).toEqual(['verified', '2026-03-20', 'holds']);
    });
    it('verified for good', () => {
      const told = new ClaimStory(P, STRICT);
      told.give(claimTitleReady, new ClaimTitleReady(P, { ready: 90 }, by('planning', '03-10')));
      const { claimId } = told.state.claims[0]!;
      told.signal('03-12', claimId);
      told.events.push({ type: 'ClaimVerified', data: { ...of('titleReady'), claimId } } as never);
      expect(voice(told)).toEqual(['verified', undefined, 'fails']);
      told.give(queryClaim, new QueryClaim(P, claimId, { flags: ['PM-22'] }, by('office', '03-20')));
      expect(voice(told)).toEqual(['verified', undefined, 'holds']);
    });
  });
  it('of a closing: the gate as the rule sees it, and who has signed', () => {
    const told = new ClosingStory(P).duties('chengguan', 'housing-bureau');
    told.claim('09-16', 'S1', 'verified');
    told.applies('09-18', 'housing');
    told.consents('09-21', 'chengguan');
    const row = facts(told.events).reduce<ClosureRow | undefined>(
      (each, next) => projectClosure(each, next, P),
      undefined,
    )!;
    const view = closureView(row, '2026-09-21');
    expect(view).toMatchObject({ state: 'open', caseId: `${P}-C1`, caseRevision: told.state.material });
    expect(view.gate.filter(({ ok }) => !ok).map(({ g }) => g)).toEqual(told.failing('09-21'));
    expect(view.signers.find(({ agency }) => agency === 'chengguan')?.state).toBe('consented');
    expect(published(told.events).map(({ channel }) => channel)).toEqual([
      'open',
      ...Array<string>(5).fill('requests'),
    ]);
  });
  it('by the clock: a verified resumption is asked each Friday, and on the day after its money ran out', () => {
    const verified = fact('housing.ClaimVerified', { claimId: R1, claim: 'resumption', on: '2026-04-24' });
    expect(heartbeats.start(verified)).toMatchObject([{ due: at('2026-05-01', '18:00').toISOString(), everyDays: 7 }]);
    expect(heartbeats.stop(fact('housing.ClaimLapsed', { claimId: R1 }))).toEqual([`heartbeat ${R1}`]);
    const paid = fact('housing.CorroborationReceived', { witness: 'W2', result: 'holds', on: '2026-07-08' });
    expect(moneyRuns.start(paid)).toMatchObject([{ due: at('2026-08-08').toISOString() }]);
    expect(
      moneyRuns.start(fact('housing.ClaimVerified', { claimId: S1, claim: 'resolution', on: '2026-04-24' })),
    ).toEqual([]);
    expect(heartbeats.order({ projectId: P }, noon, bySystem('03-12'))).toMatchObject({ projectId: P, due: noon });
  });
});

function published(events: readonly { type: string; data: object }[]) {
  const told = translate('housing', [...claimPublications, ...closingPublications]);
  const all = events.flatMap((event) => told({ ...event, type: `housing.${event.type}`, projectId: P } as never));
  for (const { contract, data } of all)
    expect([contract, contractFault(contract, data)]).toEqual([contract, undefined]);
  return all;
}
