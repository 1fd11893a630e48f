import { timerRule, type Timer } from '#agency/timers/timer-rule.js';
import { type Day, addDays, at, weekday } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { ClaimVerified } from '../status-claim/claim-events.js';
import { SHIPPED } from '../rule-set/thresholds.js';
import { CheckHeartbeat } from '../status-claim/check-heartbeat/check-heartbeat.js';
import type { CorroborationReceived } from '../status-claim/observation-events.js';

interface Subject {
  readonly projectId: string;
}

const FRIDAY = 5;
const HOUR = '18:00';

/** T-6: a verified resumption is asked every Friday at 18:00 whether it still lives, and ends with the claim. */
export const heartbeats = timerRule<Subject>({
  name: 'heartbeats',
  on: ['housing.ClaimVerified', 'housing.ClaimRejected', 'housing.ClaimLapsed', 'housing.ClaimWithdrawn'],
  start: ({ type, data }) => {
    if (type !== 'housing.ClaimVerified') return [];
    const { projectId, claimId, claim, on } = data as ClaimVerified['data'];
    if (claim !== 'resumption') return [];
    const due = at(fridayAfter(on), HOUR).toISOString();
    return [{ timerId: `heartbeat ${claimId}`, due, everyDays: 7, subject: { projectId } }];
  },
  stop: ({ type, data }) =>
    type === 'housing.ClaimVerified' ? [] : [`heartbeat ${(data as { claimId: string }).claimId}`],
  order: checkHeartbeat,
});

/**
 * T-6: a payment keeps the claim alive for thirty days; on the thirty-first it is asked, and so after the verification.
 * Under a rule set with another number the Friday's heartbeat asks; what lapses is decided by the rules in force.
 */
export const moneyRuns = timerRule<Subject>({
  name: 'money_runs_out',
  on: ['housing.ClaimVerified', 'housing.CorroborationReceived'],
  start: (fact) => moneyTimers(fact),
  stop: () => [],
  order: checkHeartbeat,
});

function moneyTimers({ type, data }: Fact): Timer[] {
  if (type === 'housing.ClaimVerified') {
    const { projectId, claim, on } = data as ClaimVerified['data'];
    return claim === 'resumption' ? [runsOut(projectId, on)] : [];
  }
  const { projectId, witness, result, on } = data as CorroborationReceived['data'];
  return witness === 'W2' && result === 'holds' ? [runsOut(projectId, on)] : [];
}

function runsOut(projectId: string, from: Day): Timer {
  const due = at(addDays(from, SHIPPED.moneyDays + 1)).toISOString();
  return { timerId: `money ${projectId} ${from}`, due, subject: { projectId } };
}

function checkHeartbeat({ projectId }: Subject, due: string, acting: CheckHeartbeat['acting']): CheckHeartbeat {
  return new CheckHeartbeat(projectId, due, acting);
}

function fridayAfter(day: Day): Day {
  return addDays(day, ((FRIDAY - weekday(day) + 6) % 7) + 1);
}
