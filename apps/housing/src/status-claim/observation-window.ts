import { type WorkCalendar, addWorkingDays, isPublished, workingDaysBetween } from '#deadlines/calendar.js';
import { deadline } from '#deadlines/definitions.js';
import { type Due, dueOf } from '#deadlines/due.js';
import { type Day, addDays } from '#kernel/time.js';
import { SHIPPED, type Thresholds } from '../rule-set/thresholds.js';

export type ClaimType = 'ResumptionClaimed' | 'DeliveryClaimed' | 'TitleReadyClaimed' | 'ResolutionClaimed';

/** The days over which the witnesses of a resumption claim are heard. */
export interface ObservationWindow {
  readonly from: Day;
  readonly to: Day;
  readonly workingDays: number;
  /** A day in a year without a holiday notice was consulted. */
  readonly provisional: boolean;
}

/** A query on a claim, from the day it was put to the day it was settled; `to` is missing while it is open. */
export interface Query {
  readonly from: Day;
  readonly to?: Day;
}

/** D+1 … D+14 after the day of the claim, longer if holidays leave it fewer than eight working days (T-1). */
export function observationWindow(
  claimedOn: Day,
  calendar: WorkCalendar,
  rules: Thresholds = SHIPPED,
): ObservationWindow {
  const last = addDays(claimedOn, rules.claimWindowDays);
  const enough = addWorkingDays(calendar, claimedOn, rules.windowWorkingDays);
  const to = enough.day > last ? enough.day : last;
  return {
    from: addDays(claimedOn, 1),
    to,
    workingDays: workingDaysBetween(calendar, claimedOn, to),
    provisional: enough.provisional || !isPublished(calendar, to),
  };
}

/** The first day on which the claim may be verified. Rejection and query may come earlier, other claims have no window. */
export function earliestVerification(
  type: ClaimType,
  claimedOn: Day,
  calendar: WorkCalendar,
  rules: Thresholds = SHIPPED,
): Day {
  return type === 'ResumptionClaimed' ? addDays(observationWindow(claimedOn, calendar, rules).to, 1) : claimedOn;
}

/** DL-H05 of a claim: from its day, or from the end of its window; undefined while a query holds it up (T-2). */
export function verificationDue(
  type: ClaimType,
  claimedOn: Day,
  queries: readonly Query[],
  calendar: WorkCalendar,
  rules: Thresholds = SHIPPED,
): Due | undefined {
  const settled = queries.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
  if (settled.length < queries.length) return undefined;
  if (type !== 'ResumptionClaimed') return dueOf(deadline('DL-H05'), claimedOn, calendar, settled);
  const window = observationWindow(claimedOn, calendar, rules);
  const due = dueOf(deadline('DL-H05'), window.to, calendar, settled);
  return { ...due, provisional: due.provisional || window.provisional };
}
