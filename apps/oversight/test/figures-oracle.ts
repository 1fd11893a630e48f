import fc from 'fast-check';
import { type Day, addDays, at as instantAt, endOf } from '#kernel/time.js';
import type { Axis, FigureFact } from '../src/figures/figure-fact.js';
import type { householdSumsAt, ledgerCountsAt } from '../src/figures/figures.js';

type Counted = ReturnType<typeof ledgerCountsAt> & ReturnType<typeof householdSumsAt>;

/** The definitions of demo-timeline §4, word for word over the whole set of events: no fold, no intervals. */
export function oracle(facts: readonly FigureFact[], axis: Axis, at: Day): Counted {
  const events = eventsAt(facts, axis, at);
  const projects = [...new Set(facts.map((fact) => fact.projectId))].sort();
  const of = (project: string, ...types: FigureFact['type'][]) =>
    events.filter((fact) => fact.projectId === project && types.includes(fact.type));
  const households = (project: string) => {
    const last = of(project, 'ProjectRegistered', 'ProjectProfileChanged').at(-1);
    return last && 'households' in last ? last.households : 0;
  };
  const claimIds = (claims: FigureFact[]) => claims.flatMap((fact) => ('claimId' in fact ? [fact.claimId] : []));
  const isVerified = (project: string, lapses: FigureFact['type'][]) => {
    const covering = of(project, 'ResumptionClaimed', 'DeliveryClaimed', 'TitleReadyClaimed');
    return claimIds(covering.filter((fact) => !('scope' in fact) || fact.scope === '全面')).some((claim) => {
      const verdicts = of(project, 'ClaimVerified', 'ClaimRejected', 'ClaimWithdrawn', ...lapses);
      return verdicts.filter((fact) => claimIds([fact])[0] === claim).at(-1)?.type === 'ClaimVerified';
    });
  };

  const entered = projects.filter(
    (project) =>
      of(project, 'LedgerEntered').length > 0 &&
      !of(project, 'LedgerWithdrawalApproved').some((fact) => 'kind' in fact && fact.kind === '错误纳入'),
  );
  const closed = entered.filter((p) => of(p, 'ProjectClosed', 'ProjectReopened').at(-1)?.type === 'ProjectClosed');
  const claimed = entered.filter((project) => {
    const withdrawn = claimIds(of(project, 'ClaimWithdrawn'));
    return claimIds(of(project, 'ResolutionClaimed')).some((claim) => !withdrawn.includes(claim));
  });
  const verified = entered.filter((project) => isVerified(project, ['ClaimLapsed']));
  const total = (of: string[]) => of.reduce((sum, project) => sum + households(project), 0);
  return {
    entered: entered.length,
    closed: closed.length,
    claimed: claimed.length,
    closedProjects: closed,
    claimedProjects: claimed,
    households: total(entered),
    verified: total(verified),
    everVerified: total(entered.filter((project) => isVerified(project, []))),
    verifiedProjects: verified.filter((project) => households(project) > 0),
  };
}

/** E(at, axis): a correction stands where the event stood that it corrects. */
function eventsAt(facts: readonly FigureFact[], axis: Axis, at: Day): FigureFact[] {
  const end = endOf(at).toISOString();
  const heard = axis === 'known' ? facts.filter((fact) => fact.recordedAt < end) : facts;
  const rootOf = (fact: FigureFact): FigureFact => {
    const target = heard.find((other) => other.id === fact.corrects && other.position < fact.position);
    return target ? rootOf(target) : fact;
  };
  const rows = heard
    .filter((fact) => rootOf(fact) === fact)
    .map((root) => ({
      root,
      spoken: heard.reduce(
        (last, fact) => (rootOf(fact) === root && fact.position > last.position ? fact : last),
        root,
      ),
    }));
  const byKnown = (a: FigureFact, b: FigureFact) => a.position - b.position;
  if (axis === 'known') return rows.sort((a, b) => byKnown(a.root, b.root)).map((row) => row.spoken);
  return rows
    .filter((row) => row.spoken.occurredAt < end)
    .sort((a, b) => {
      const [first, second] = [a.spoken.occurredAt, b.spoken.occurredAt];
      return first < second ? -1 : first > second ? 1 : byKnown(a.root, b.root);
    })
    .map((row) => row.spoken);
}

const CLAIMS = ['ResolutionClaimed', 'DeliveryClaimed', 'TitleReadyClaimed'] as const;
const VERDICTS = ['ClaimVerified', 'ClaimRejected', 'ClaimLapsed', 'ClaimUnderQuery', 'ClaimWithdrawn'] as const;

const claimId = fc.constantFrom('K1', 'K2');
const anything = fc.oneof(
  fc.record({
    type: fc.constantFrom('ProjectRegistered', 'ProjectProfileChanged'),
    households: fc.integer({ min: 0, max: 900 }),
  }),
  fc.record({ type: fc.constantFrom('LedgerEntered', 'LedgerEntered', 'ProjectClosed', 'ProjectReopened') }),
  fc.record({ type: fc.constant('LedgerWithdrawalApproved'), kind: fc.constantFrom('错误纳入', '整体移交', '合并') }),
  fc.record({ type: fc.constant('ResumptionClaimed'), claimId, scope: fc.constantFrom('全面', '部分') }),
  fc.record({ type: fc.constantFrom(...CLAIMS), claimId }),
  fc.record({ type: fc.constantFrom(...VERDICTS, 'ClaimVerified', 'ClaimVerified'), claimId }),
);
const entry = fc.record({
  what: anything,
  projectId: fc.constantFrom('A', 'B', 'C'),
  hoursLater: fc.integer({ min: 0, max: 30 }),
  late: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 })),
  corrects: fc.option(fc.nat(), { freq: 5, nil: undefined }),
});

export const FIRST_DAY: Day = '2026-03-01';

/** Facts of three projects in order of recording, some recorded late, some correcting an earlier one of the same project. */
export const anyFacts = fc.array(entry, { maxLength: 60 }).map((entries): FigureFact[] => {
  const facts: FigureFact[] = [];
  let hours = 0;
  for (const { what, projectId, hoursLater, late, corrects } of entries) {
    hours += hoursLater;
    const earlier = facts.filter((fact) => fact.projectId === projectId);
    const target = corrects === undefined ? undefined : earlier[corrects % (earlier.length || 1)];
    facts.push({
      ...what,
      id: `f${facts.length}`,
      projectId,
      position: facts.length,
      recordedAt: hour(hours),
      occurredAt: hour(hours - late),
      ...(target && { corrects: target.id }),
    });
  }
  return facts;
});

export const anyDay = fc.integer({ min: -10, max: 90 }).map((days) => addDays(FIRST_DAY, days));

function hour(hours: number): string {
  return new Date(instantAt(FIRST_DAY).getTime() + hours * 3_600_000).toISOString();
}
