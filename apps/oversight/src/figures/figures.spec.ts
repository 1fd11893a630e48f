import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#kernel/time.js';
import { anyDay, anyFacts, oracle } from '../../test/figures-oracle.js';
import { STORY_FACTS } from '../../test/story-facts.data.js';
import {
  AXES_DIFFER,
  KEY_PERIOD_TURNS,
  LEDGER_TURNS,
  NAMED_DAYS,
  TRUE_BETWEEN,
} from '../../test/story-figures.data.js';
import { AXES, type Axis, type FigureFact } from './figure-fact.js';
import { householdSumsAt, keyPeriodFigures, ledgerCountsAt, ledgerFigures, rate } from './figures.js';
import { MEASURES } from './project-status.js';
import { FOREVER, type StatusInterval, intervalsOf } from './status-intervals.js';

const refold = (facts: readonly FigureFact[]): StatusInterval[] =>
  [...new Set(facts.map((fact) => fact.projectId))].flatMap((project) =>
    intervalsOf(
      project,
      facts.filter((fact) => fact.projectId === project),
    ),
  );
const story = refold(STORY_FACTS);
const ledger = (axis: Axis, at: string) => ledgerFigures(ledgerCountsAt(story, axis, at));
const keyPeriod = (axis: Axis, at: string) => keyPeriodFigures(householdSumsAt(story, axis, at), 60);
const codes = (text: string) => text.split(' ').filter(Boolean);

/** Every day from each row to the next, to 09-30, with the row that holds. */
function everyDay<Row extends readonly [from: string, ...unknown[]]>(rows: readonly Row[]): [string, Row][] {
  return rows.flatMap((row, index) => {
    const days: [string, Row][] = [];
    const end = rows[index + 1]?.[0] ?? '2026-10-01';
    for (let day = row[0]; day < end; day = addDays(day, 1)) days.push([day, row]);
    return days;
  });
}

describe('the figures of the story', () => {
  it.each(NAMED_DAYS)('stand on %s', (at, entered, closed, resolutionRate, claimed, claimedRate, gap) =>
    expect(ledger('known', at)).toEqual({
      entered,
      closed: codes(closed).length,
      claimed: codes(claimed).length,
      closedProjects: codes(closed),
      claimedProjects: codes(claimed),
      resolutionRate,
      claimedRate,
      gap,
    }),
  );
  it('stand on every day between, on both axes, but for the days of the late reopening', () => {
    const days = everyDay(LEDGER_TURNS);
    expect(days.length).toBe(269);
    for (const axis of AXES)
      for (const [day, [, entered, closed, claimed, resolutionRate, claimedRate, gap]] of days) {
        const differs = axis === 'true' && day >= AXES_DIFFER[0] && day <= AXES_DIFFER[1];
        const row = { entered, closed, claimed, resolutionRate, claimedRate, gap, ...(differs && TRUE_BETWEEN) };
        expect({ axis, day, ...ledger(axis, day) }).toMatchObject({ axis, day, ...row });
      }
  });
  it.each([
    ['2026-07-23', 'known', 2],
    ['2026-07-23', 'true', 2],
    ['2026-07-28', 'known', 2],
    ['2026-07-28', 'true', 1],
    ['2026-07-30', 'known', 2],
    ['2026-07-31', 'known', 1],
    ['2026-07-31', 'true', 1],
  ] as const)('of %s, %s, count %d closed', (at, axis, closed) => expect(ledger(axis, at).closed).toBe(closed));
  it.each([
    ['2026-06-28', 3],
    ['2026-06-29', 4], // 22:40 in Shanghai
    ['2026-08-02', 4],
    ['2026-08-03', 5],
  ])('of %s count %d claimed', (at, claimed) => expect(ledger('known', at).claimed).toBe(claimed));
  it('miss the key period by what the heartbeat took away', () =>
    expect(keyPeriod('known', '2026-08-31')).toEqual({
      target: 60,
      households: 5810,
      verified: 3041,
      percent: 52.3,
      met: false,
      everVerified: 3696,
      everVerifiedPercent: 63.6,
      verifiedProjects: codes('01 03 04 07 10 12'),
    }));
  it('count households on every day between', () => {
    for (const [day, [, households, verified, percent, projects]] of everyDay(KEY_PERIOD_TURNS))
      expect({ day, ...keyPeriod('known', day) }).toMatchObject({
        day,
        households,
        verified,
        percent,
        met: false,
        verifiedProjects: codes(projects),
      });
  });
});

describe('rounding', () => {
  it.each([
    [1, 12, 8.3],
    [2, 12, 16.7],
    [4, 12, 33.3],
    [1, 16, 6.3], // 6.25, half up
    [1, 800, 0.1], // 0.125
    [3, 0, 0],
    [-1, 12, -8.3],
    [-1, 10_000, 0],
  ])('shows %d of %d as %d', (a, b, shown) => expect(rate(a, b)).toBe(shown));
  it('does not let a rounded rate meet the target', () => {
    const sums = { everVerified: 0, verifiedProjects: [] };
    expect(keyPeriodFigures({ ...sums, households: 10_000, verified: 5996 }, 60)).toMatchObject({
      percent: 60,
      met: false,
    });
    expect(keyPeriodFigures({ ...sums, households: 10_000, verified: 6000 }, 60).met).toBe(true);
    expect(keyPeriodFigures({ ...sums, households: 0, verified: 0 }, 60).met).toBe(false);
  });
});

describe('a project', () => {
  const day = (dayOfMarch: number) => `2026-03-${String(dayOfMarch).padStart(2, '0')}T02:00:00.000Z`;
  const facts = (...rows: [recorded: number, fact: object, occurred?: number][]): StatusInterval[] =>
    refold(
      rows.map(([recorded, fact, occurred], position) => ({
        id: `f${position}`,
        projectId: 'P',
        position,
        recordedAt: day(recorded),
        occurredAt: day(occurred ?? recorded),
        ...(fact as { type: 'LedgerEntered' }),
      })),
    );
  const registered = { type: 'ProjectRegistered', households: 100 };
  const entered = { type: 'LedgerEntered' };
  const resumed = { type: 'ResumptionClaimed', claimId: 'R', scope: '全面' };
  const verified = { type: 'ClaimVerified', claimId: 'R' };
  const verifiedOn = (rows: StatusInterval[], axis: Axis, march: number) =>
    householdSumsAt(rows, axis, day(march).slice(0, 10)).verified;

  it('entered by mistake counts nothing, once that is approved', () => {
    const rows = facts([1, registered], [1, entered], [5, { type: 'LedgerWithdrawalApproved', kind: '错误纳入' }]);
    expect(ledgerCountsAt(rows, 'known', '2026-03-04').entered).toBe(1);
    expect(ledgerCountsAt(rows, 'known', '2026-03-05').entered).toBe(0);
  });
  it('withdrawn for another reason, or entered twice, counts once', () => {
    const rows = facts([1, entered], [2, entered], [5, { type: 'LedgerWithdrawalApproved', kind: '整体移交' }]);
    expect(ledgerCountsAt(rows, 'known', '2026-03-06').entered).toBe(1);
  });
  it('with partial resumption has no verified household', () =>
    expect(
      verifiedOn(facts([1, registered], [1, entered], [2, { ...resumed, scope: '部分' }], [3, verified]), 'known', 9),
    ).toBe(0));
  it('under query stays verified', () =>
    expect(
      verifiedOn(
        facts(
          [1, registered],
          [1, entered],
          [2, resumed],
          [3, verified],
          [4, { ...verified, type: 'ClaimUnderQuery' }],
        ),
        'known',
        9,
      ),
    ).toBe(100));
  it('whose claim of 化解 bears the id of another kind of claim, counts as both', () => {
    const rows = facts([1, entered], [2, { type: 'ResolutionClaimed', claimId: 'R' }], [2, resumed]);
    expect(ledgerCountsAt(rows, 'known', day(2).slice(0, 10)).claimed).toBe(1);
  });
  it('whose claim was withdrawn is not claimed, and a second claim counts again', () => {
    const claim = { type: 'ResolutionClaimed', claimId: 'S1' };
    const rows = facts(
      [1, entered],
      [2, claim],
      [3, { ...claim, type: 'ClaimWithdrawn' }],
      [5, { ...claim, claimId: 'S2' }],
    );
    expect([2, 3, 5].map((march) => ledgerCountsAt(rows, 'known', day(march).slice(0, 10)).claimed)).toEqual([1, 0, 1]);
  });
  it('corrected in its households: known from the correction on, true from the start', () => {
    const rows = facts(
      [1, registered],
      [1, entered],
      [2, resumed],
      [3, verified],
      [8, { ...registered, households: 90, corrects: 'f0' }, 1],
    );
    expect([3, 7, 8].map((march) => verifiedOn(rows, 'known', march))).toEqual([100, 100, 90]);
    expect([3, 7, 8].map((march) => verifiedOn(rows, 'true', march))).toEqual([90, 90, 90]);
  });
});

describe('the table of intervals', () => {
  it('tells of any facts what the definitions say, on both axes', () =>
    fc.assert(
      fc.property(anyFacts, anyDay, fc.constantFrom(...AXES), (facts, at, axis) => {
        const rows = refold(facts);
        expect({ ...ledgerCountsAt(rows, axis, at), ...householdSumsAt(rows, axis, at) }).toEqual(
          oracle(facts, axis, at),
        );
      }),
      { numRuns: 500 },
    ));
  it('does not show in which order, or how often, facts arrived', () =>
    fc.assert(
      fc.property(
        anyFacts.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts, ...facts], { minLength: 2 * facts.length })),
        ),
        ([facts, arrived]) => {
          const byKey = (a: StatusInterval, b: StatusInterval) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
          expect(refold(arrived).sort(byKey)).toEqual(refold(facts).sort(byKey));
        },
      ),
    ));
  it('holds one unbroken, never overlapping and truly changing line per project, axis and measure', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const nameOf = (row: StatusInterval) => `${row.projectId} ${row.axis} ${row.measure}`;
        const rows = refold(facts);
        const lines = [...new Set(rows.map(nameOf))].map((name) => rows.filter((row) => nameOf(row) === name));
        expect(lines.length).toBe(new Set(facts.map((fact) => fact.projectId)).size * AXES.length * MEASURES.length);
        for (const line of lines)
          line.forEach((row, index) => {
            expect(row.from < row.to).toBe(true);
            expect(row.to).toBe(line[index + 1]?.from ?? FOREVER);
            expect(row.value).not.toBe(line[index + 1]?.value);
          });
      }),
    ));
  it('never rewrites what was reported: later records leave the known past alone', () =>
    fc.assert(
      fc.property(anyFacts, anyDay, (facts, at) => {
        const then = facts.filter((fact) => oracleKnows(fact, at));
        expect(ledgerCountsAt(refold(facts), 'known', at)).toEqual(ledgerCountsAt(refold(then), 'known', at));
      }),
    ));
});

function oracleKnows(fact: FigureFact, at: string): boolean {
  return new Date(fact.recordedAt).getTime() < new Date(`${addDays(at, 1)}T00:00:00+08:00`).getTime();
}
