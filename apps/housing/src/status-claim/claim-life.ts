import { type Day, addDays, weekday } from '#kernel/time.js';
import type { ClaimRules } from './claim-rules.js';
import { judgedDays, type ClaimLife, type WitnessedWeek } from './heartbeat.js';
import { enoughWorkers } from './labour-witness.js';
import type { Observations } from './observations.js';
import { advanced } from './progress-witness.js';
import type { Claim } from './status-claims.js';

const FRIDAY = 5;

/** What keeps a verified resumption alive, read from the observations up to a day. */
export function lifeOf(claim: Claim, verifiedOn: Day, seen: Observations, today: Day, rules: ClaimRules): ClaimLife {
  const payments = seen.words
    .filter(({ witness, result }) => witness === 'W2' && result === 'holds')
    .map(({ on }) => on);
  const weeks: WitnessedWeek[] = [];
  for (let friday = addDays(verifiedOn, ((FRIDAY - weekday(verifiedOn) + 6) % 7) + 1); friday <= today;) {
    weeks.push(weekOf(claim, seen, friday, rules));
    friday = addDays(friday, 7);
  }
  return { verifiedOn, weeks, payments, pauses: seen.pauses };
}

function weekOf(claim: Claim, seen: Observations, friday: Day, rules: ClaimRules): WitnessedWeek {
  const judged = judgedDays(friday, seen.pauses, rules.calendar);
  const busy = seen.labour.filter(({ day, workers }) => judged.includes(day) && workers >= enoughWorkers(claim, rules));
  return {
    friday,
    labour: judged.length > 0 && busy.length >= Math.min(rules.labourDays, judged.length),
    progress: advanced(claim, seen, { after: addDays(friday, -7), upTo: friday }, rules),
  };
}
