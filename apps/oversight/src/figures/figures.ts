import type { Day } from '#kernel/time.js';
import type { Axis } from './figure-fact.js';
import type { Measure } from './project-status.js';
import type { StatusInterval } from './status-intervals.js';

/** Counts of projects at the end of one day. */
export interface LedgerCounts {
  readonly entered: number;
  readonly closed: number;
  readonly claimed: number;
}

/** With the codes of the projects behind some measures, in ascending order. */
type Named<Figures, Codes extends string> = Figures & Readonly<Record<Codes, readonly string[]>>;

/** Households at the end of one day. */
export interface HouseholdSums {
  readonly households: number;
  readonly verified: number;
  readonly everVerified: number;
}

/** What the leadership reads. Rates in per cent and the gap (水分) in points, one decimal. */
export interface LedgerFigures {
  readonly resolutionRate: number;
  readonly claimedRate: number;
  /** From the counts, not from the rounded rates; negative if projects were closed without a claim. */
  readonly gap: number;
}

export interface KeyPeriodFigures {
  /** Per cent of the households. */
  readonly target: number;
  readonly percent: number;
  readonly met: boolean;
  /** What a ledger without a heartbeat would show: lapses not heard. */
  readonly everVerifiedPercent: number;
}

/** a of b in per cent, one decimal, half up, from exact integers; 0 when there is nothing to compare with. */
export function rate(a: number, b: number): number {
  return b === 0 ? 0 : Math.round((1000 * a) / b) / 10 || 0; // never -0
}

export function ledgerFigures<Counts extends LedgerCounts>(counts: Counts): Counts & LedgerFigures {
  const { entered, closed, claimed } = counts;
  return {
    ...counts,
    resolutionRate: rate(closed, entered),
    claimedRate: rate(claimed, entered),
    gap: rate(claimed - closed, entered),
  };
}

/** `met` is decided on the integers: 59.96 % is shown as 60.0 and does not meet 60. No households, nothing met. */
export function keyPeriodFigures<Sums extends HouseholdSums>(sums: Sums, target: number): Sums & KeyPeriodFigures {
  const { households, verified, everVerified } = sums;
  return {
    ...sums,
    target,
    percent: rate(verified, households),
    met: target > 0 && households > 0 && 100 * verified >= target * households,
    everVerifiedPercent: rate(everVerified, households),
  };
}

/** What FIGURES_SQL and FIGURE_ROWS_SQL answer for one day, without a database. */
export function ledgerCountsAt(
  intervals: readonly StatusInterval[],
  axis: Axis,
  at: Day,
): Named<LedgerCounts, 'closedProjects' | 'claimedProjects'> {
  const valid = validAt(intervals, axis, at);
  return {
    entered: sum(valid, 'entered'),
    closed: sum(valid, 'closed'),
    claimed: sum(valid, 'claimed'),
    closedProjects: projects(valid, 'closed'),
    claimedProjects: projects(valid, 'claimed'),
  };
}

/** What KEY_PERIOD_SQL and FIGURE_ROWS_SQL answer for one day, without a database. */
export function householdSumsAt(
  intervals: readonly StatusInterval[],
  axis: Axis,
  at: Day,
): Named<HouseholdSums, 'verifiedProjects'> {
  const valid = validAt(intervals, axis, at);
  return {
    households: sum(valid, 'households'),
    verified: sum(valid, 'verified'),
    everVerified: sum(valid, 'everVerified'),
    verifiedProjects: projects(valid, 'verified'),
  };
}

function validAt(intervals: readonly StatusInterval[], axis: Axis, at: Day): StatusInterval[] {
  return intervals.filter((row) => row.axis === axis && row.from <= at && at < row.to);
}

function sum(rows: readonly StatusInterval[], measure: Measure): number {
  return rows.reduce((total, row) => total + (row.measure === measure ? row.value : 0), 0);
}

function projects(rows: readonly StatusInterval[], measure: Measure): string[] {
  return rows
    .filter((row) => row.measure === measure && row.value > 0)
    .map((row) => row.projectId)
    .sort();
}
