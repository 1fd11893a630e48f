import { isWorkday } from '#deadlines/calendar.js';
import { type Day, addDays } from '#kernel/time.js';
import type { ClaimRules } from './claim-rules.js';
import type { Observations } from './observations.js';
import type { Claim } from './status-claims.js';
import { holdsIf, type Verdict } from './witness.js';

/** Workers that a day must have by the plan of the claim. */
export function enoughWorkers({ figure }: Claim, rules: ClaimRules): number {
  return Math.max(rules.labourAtLeast, Math.ceil((figure * rules.labourPercentOfPlan) / 100));
}

/** W1 by the real-name register: enough workers on five of the last seven working days, and not on visit days only. */
export function labourOf(claim: Claim, { labour, visits }: Observations, today: Day, rules: ClaimRules): Verdict {
  const since = labour.filter(({ day }) => day > claim.claimedOn && day <= today);
  if (isSpike(since, visits, rules)) return 'fails';
  const recent = lastWorkingDays(today, rules);
  const busy = since.filter(({ day, workers }) => recent.includes(day) && workers >= enoughWorkers(claim, rules));
  return holdsIf(busy.length >= rules.labourDays);
}

/** AF-R01 迎检式: on a visit day three times the median of all days. */
function isSpike(days: Observations['labour'], visits: Observations['visits'], rules: ClaimRules): boolean {
  const workers = days.map((day) => day.workers).sort((a, b) => a - b);
  const median = workers[Math.floor(workers.length / 2)] ?? 0;
  const visited = days.filter(({ day }) => visits.some(({ on }) => on === day));
  return (
    workers.length >= rules.labourDays && visited.some((day) => day.workers >= rules.spikeTimes * Math.max(1, median))
  );
}

/** The last working days up to `today`; today itself counts only once it is over, so it may be missing from the register. */
function lastWorkingDays(today: Day, { labourOfLast, calendar }: ClaimRules): Day[] {
  const days: Day[] = [];
  for (let day = addDays(today, -1); days.length < labourOfLast; day = addDays(day, -1)) {
    if (isWorkday(calendar, day)) days.push(day);
  }
  return days;
}
