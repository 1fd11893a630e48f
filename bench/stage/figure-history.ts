import { addDays, at, type Day } from '#kernel/time.js';
import { intervalsOf, type StatusInterval } from '../../apps/oversight/src/figures/status-intervals.js';
import type { FigureFact } from '../../apps/oversight/src/figures/figure-fact.js';

export const FIRST_DAY: Day = '2024-07-01';
/** Two years. */
export const DAYS = 731;

/** The n-th of the days, around again after the last. */
export function dayNumber(n: number): Day {
  return addDays(FIRST_DAY, n % DAYS);
}

/**
 * A made-up project: registered, entered, then one claim after the other, verified, rejected or lapsed some weeks later
 * and now and then recorded late. `variety` makes its days its own.
 */
export function historyOf(variety: number, facts: number): FigureFact[] {
  const history: FigureFact[] = [];
  const gap = Math.max(1, Math.floor((DAYS - 60) / facts));
  for (let n = 0; n < facts; n++) {
    const day = addDays(FIRST_DAY, Math.min(DAYS - 1, (variety % 50) + Math.max(0, n - 1) * gap));
    const late = n % 5 === 4 ? 9 : 0;
    const moment = (on: Day) => at(on, '09:00').toISOString();
    const recorded = { occurredAt: moment(day), recordedAt: moment(addDays(day, late)), position: n + 1 };
    history.push({ ...recorded, id: `f-${n}`, projectId: 'p', ...said(n, variety) } as FigureFact);
  }
  return history;
}

/** Claims come and go, and so does the closing: every event but the first few moves a figure. */
function said(n: number, variety: number): object {
  if (n === 0) return { type: 'ProjectRegistered', households: 100 + (variety % 400) };
  if (n === 1) return { type: 'LedgerEntered' };
  const claimId = `c-${Math.floor(n / 6)}`;
  switch (n % 6) {
    case 2:
      return { type: variety % 2 === 0 ? 'ResumptionClaimed' : 'DeliveryClaimed', claimId, scope: '全面' };
    case 3:
      return { type: variety % 7 === 0 ? 'ClaimRejected' : 'ClaimVerified', claimId };
    case 4:
      return { type: 'ClaimLapsed', claimId };
    case 5:
      return { type: 'ResolutionClaimed', claimId: `r-${n}` };
    default:
      return { type: n % 12 === 0 ? 'ProjectReopened' : 'ProjectClosed' };
  }
}

/** Rows of the figures' table for so many projects, page by page: each has one of 200 histories. */
export function* intervalPages(projects: number, facts: number): Generator<StatusInterval[]> {
  const histories = Array.from({ length: Math.min(200, projects) }, (_, n) => intervalsOf('p', historyOf(n, facts)));
  for (let from = 0; from < projects; from += 500) {
    const page = Array.from({ length: Math.min(500, projects - from) }, (_, n) => from + n);
    yield page.flatMap((n) => {
      const projectId = `${100_000 + Math.floor(n / 12)}-2024-${String(n % 12).padStart(3, '0')}`;
      return (histories[n % histories.length] ?? []).map((row) => ({ ...row, projectId }));
    });
  }
}
