import { type Day, addDays } from '#kernel/time.js';
import type { ClaimRules } from './claim-rules.js';
import type { Observations } from './observations.js';
import type { Claim } from './status-claims.js';
import type { Verdict } from './witness.js';

/** 监理 measures; what the claimant says of its own progress is no witness. */
export const MEASURER = 'supervisor';

/** W3 over the whole weeks since the claim: each advanced by half of the plan, and nothing went backwards (AF-R04, AF-R05). */
export function progressOf(claim: Claim, seen: Observations, today: Day, rules: ClaimRules): Verdict {
  const measured = measuredSince(claim.claimedOn, seen, today);
  if (measured.some(({ permille }, index) => index > 0 && permille < (measured[index - 1]?.permille ?? 0)))
    return 'fails';
  const weeks: boolean[] = [];
  for (let end = addDays(claim.claimedOn, 7); end <= today; end = addDays(end, 7)) {
    weeks.push(advanced(claim, seen, { after: addDays(end, -7), upTo: end }, rules));
  }
  if (weeks.length >= 2 && weeks.slice(-2).every((enough) => !enough)) return 'fails';
  return weeks.length >= 2 && weeks.slice(-2).every((enough) => enough) ? 'holds' : 'open';
}

/** Did the measured progress of these days reach half of the plan? A week that nobody measured did not. */
export function advanced(
  claim: Claim,
  { progress }: Observations,
  week: { after: Day; upTo: Day },
  rules: ClaimRules,
): boolean {
  const measured = progress.filter(({ by }) => by === MEASURER);
  const last = measured.filter(({ on }) => on > week.after && on <= week.upTo).at(-1);
  const before = measured.filter(({ on }) => on <= week.after).at(-1);
  if (!last || !before) return false;
  const gained = last.permille - before.permille;
  return gained > 0 && 100 * gained >= rules.progressPercent * claim.plannedWeekly;
}

function measuredSince(from: Day, { progress }: Observations, today: Day): Observations['progress'] {
  return progress.filter(({ by, on }) => by === MEASURER && on >= from && on <= today);
}
