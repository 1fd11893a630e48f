import { describe, expect, it } from '@jest/globals';
import type { Fact } from '#messaging/fact.js';
import { at } from '#kernel/time.js';
import { translate } from '#agency/publication.js';
import { contractFault } from '#messaging/contract-check.js';
import { by, bySystem, ClaimStory, RULES } from '../../test/claim-story.js';
import { ClosingStory } from '../../test/closing-story.js';
import { claimViews, project as projectClaims, type ClaimsRow } from './claims.js';
import { closureView, project as projectClosure, type ClosureRow } from '../closures/closures.js';
import { heartbeats, moneyRuns } from '../deadlines/heartbeats.js';
import { claimPublications } from '../publishing/claims.js';
import { closingPublications } from '../publishing/closing.js';
import { ClaimResumption, claimResumption } from '../status-claim/claim-resumption/claim-resumption.js';
import { QueryClaim, queryClaim } from '../status-claim/query-claim/query-claim.js';
import { RejectClaim, rejectClaim } from '../status-claim/reject-claim/reject-claim.js';

const P = '990121-2026-001';
const R1 = `${P}-R1`;
const S1 = `${P}-S1`;
const noon = at('2026-03-12', '12:00').toISOString();
const FIRST = { id: '', service: 'housing', agency: '', key: P, correlationId: '', occurredAt: noon, recordedAt: noon };
const fact = (type: string, data: object): Fact => ({ ...FIRST, type, data: { projectId: P, ...data } });
const facts = (events: readonly { type: string; data: object }[]) =>
  events.map(({ type, data }): Fact => ({ ...FIRST, type: `housing.${type}`, data }));
const story = () => {
  const told = new ClaimStory(P);
  const resumption = { scope: 'full' as const, since: '2026-02-27', plannedWorkers: 120, plannedWeekly: 20 };
  told.give(claimResumption, new ClaimResumption(P, resumption, by('housing', '02-27')));
  return told;
};
const viewsOf = (told: ClaimStory, now: Date) =>
  claimViews([facts(told.events).reduce<ClaimsRow | undefined>(projectClaims, undefined)!], now, RULES);

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
