import { isWorkday } from '#deadlines/calendar.js';
import { type Day, addDays } from '#kernel/time.js';
import { CALENDAR, RULES } from './claim-rules.js';
import type { Observations } from './observations.js';
import type { Claim } from './status-claims.js';
import { holdsIf, type Verdict } from './witness.js';

/** Workers that a day must have by the plan of the claim. */
export function enoughWorkers({ figure }: Claim): number {
  return Math.max(RULES.labour.atLeast, Math.ceil((figure * RULES.labour.percentOfPlan) / 100));
}

/** W1 by the real-name register: enough workers on five of the last seven working days, and not on visit days only. */
export function labourOf(claim: Claim, { labour, visits }: Observations, today: Day): Verdict {
  const since = labour.filter(({ day }) => day > claim.claimedOn && day <= today);
  if (isSpike(since, visits)) return 'fails';
  const recent = lastWorkingDays(today, RULES.labour.ofLast);
  const busy = since.filter(({ day, workers }) => recent.includes(day) && workers >= enoughWorkers(claim));
  return holdsIf(busy.length >= RULES.labour.days);
}

/** AF-R01 迎检式: on a visit day three times the median of all days. */
function isSpike(days: Observations['labour'], visits: Observations['visits']): boolean {
  const workers = days.map((day) => day.workers).sort((a, b) => a - b);
  const median = workers[Math.floor(workers.length / 2)] ?? 0;
  const visited = days.filter(({ day }) => visits.some(({ on }) => on === day));
  return (
    workers.length >= RULES.labour.days && visited.some((day) => day.workers >= RULES.spikeTimes * Math.max(1, median))
  );
}

/** The n working days up to `today`; today itself counts only once it is over, so it may be missing from the register. */
function lastWorkingDays(today: Day, n: number): Day[] {
  const days: Day[] = [];
  for (let day = addDays(today, -1); days.length < n; day = addDays(day, -1)) {
    if (isWorkday(CALENDAR, day)) days.push(day);
  }
  return days;
}
