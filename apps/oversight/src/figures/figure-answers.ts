import type { Day } from '#kernel/time.js';
import { keyPeriodFigures, ledgerFigures, type HouseholdSums, type LedgerCounts } from './figures.js';
import type { FiguresView, KeyPeriodView, SeriesPoint } from './figure-views.js';

export function figuresView(counts: LedgerCounts): FiguresView {
  const { entered, closed, resolutionRate, claimed, claimedRate, gap } = ledgerFigures(counts);
  return { entered, closed, resolutionRate, claimed, claimedRate, gap };
}

export function keyPeriodView(sums: HouseholdSums, targetPercent: number): KeyPeriodView {
  const figures = keyPeriodFigures(sums, targetPercent);
  const { target, households, verified, percent, met, everVerified, everVerifiedPercent } = figures;
  return { target, households, verified, percent, met, everVerified, everVerifiedPercent };
}

/** The first day, and each on which a figure differs from the day before. */
export function seriesOf(counts: readonly (LedgerCounts & { readonly at: Day })[]): SeriesPoint[] {
  return counts
    .map((day) => ({ day: day.at, ...figuresView(day) }))
    .filter((point, index, points) => {
      const before = points[index - 1];
      return (
        !before ||
        before.entered !== point.entered ||
        before.closed !== point.closed ||
        before.claimed !== point.claimed
      );
    });
}
