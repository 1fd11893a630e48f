import { type WorkCalendar, isWorkday, nthDayAfter } from '#deadlines/calendar.js';
import type { Suspension } from '#deadlines/due.js';
import { type Day, addDays, at, dayOf, weekday } from '#kernel/time.js';
import { SHIPPED, type Thresholds } from '../rule-set/thresholds.js';

/** What two witnesses said of the seven days that end with a Friday. */
export interface WitnessedWeek {
  readonly friday: Day;
  /** W1: enough workers by the real-name feed. */
  readonly labour: boolean;
  /** W3: measured progress. */
  readonly progress: boolean;
}

/** All that keeps a verified resumption claim alive. */
export interface ClaimLife {
  readonly verifiedOn: Day;
  /** A week that nobody spoke of holds nothing: silence is no proof of work. */
  readonly weeks: readonly WitnessedWeek[];
  /** Days of W2 payments (drawdown, progress payment, wages), those before the verification among them. */
  readonly payments: readonly Day[];
  /** Approved pauses, both days included. */
  readonly pauses: readonly Suspension[];
}

export type Heartbeat =
  | {
      readonly kind: 'passes';
      readonly lastOk: Day;
      /** When to ask again: the next Friday 18:00, or the start of the day on which the money rule would lapse it. */
      readonly askAgainAt: Date;
    }
  | {
      readonly kind: 'lapse';
      readonly at: Date;
      readonly failedWitnesses: readonly ('W1' | 'W2' | 'W3')[];
      /** The last Friday that passed; the day of verification if none did. */
      readonly lastOk: Day;
    };

const FRIDAY = 5;
const HOUR = '18:00';

/** Does the claim still live at `now`, and if not, when did it lapse, and why (T-6)? Nothing after the lapse changes it. */
export function heartbeat(life: ClaimLife, now: Date, calendar: WorkCalendar, rules: Thresholds = SHIPPED): Heartbeat {
  const moneyEnds = at(moneyLapsesOn(life, now, calendar, rules.moneyDays));
  let lastOk = life.verifiedOn;
  let missed = 0;
  let friday = fridayAfter(life.verifiedOn);
  for (; at(friday, HOUR) <= now && at(friday, HOUR) < moneyEnds; friday = addDays(friday, 7)) {
    if (judgedDays(friday, life.pauses, calendar).length === 0) continue; // suspended: it neither fails nor heals
    const week = life.weeks.find((witnessed) => witnessed.friday === friday);
    if (week?.labour || week?.progress) {
      missed = 0;
      lastOk = friday;
    } else if ((missed += 1) === rules.missedFridays) {
      return { kind: 'lapse', at: at(friday, HOUR), failedWitnesses: ['W1', 'W3'], lastOk };
    }
  }
  if (moneyEnds <= now) return { kind: 'lapse', at: moneyEnds, failedWitnesses: ['W2'], lastOk };
  return { kind: 'passes', lastOk, askAgainAt: at(friday, HOUR) < moneyEnds ? at(friday, HOUR) : moneyEnds };
}

/**
 * The days, Saturday to Friday, on which the witnesses of a heartbeat are judged: the working days that no pause covers.
 * None if a pause covers the Friday itself; a Friday that is a holiday is still a heartbeat.
 */
export function judgedDays(friday: Day, pauses: readonly Suspension[], calendar: WorkCalendar): Day[] {
  if (isPaused(friday, pauses)) return [];
  const week = [6, 5, 4, 3, 2, 1, 0].map((daysBefore) => addDays(friday, -daysBefore));
  return week.filter((day) => isWorkday(calendar, day) && !isPaused(day, pauses));
}

/** Day 31 after the last payment that came in time. Before the first, the verification vouches for the money (T-5). */
function moneyLapsesOn(life: ClaimLife, now: Date, calendar: WorkCalendar, moneyDays: number): Day {
  const lapseAfter = (day: Day) =>
    nthDayAfter(calendar, day, moneyDays + 1, (each) => !isPaused(each, life.pauses)).day;
  const paid = life.payments.filter((day) => day <= dayOf(now)).sort();
  const before = paid.filter((day) => day <= life.verifiedOn).at(-1);
  let lapsesOn = lapseAfter(before !== undefined && lapseAfter(before) > life.verifiedOn ? before : life.verifiedOn);
  for (const day of paid) if (day > life.verifiedOn && day < lapsesOn) lapsesOn = lapseAfter(day);
  return lapsesOn;
}

function fridayAfter(day: Day): Day {
  return addDays(day, ((FRIDAY - weekday(day) + 6) % 7) + 1);
}

function isPaused(day: Day, pauses: readonly Suspension[]): boolean {
  return pauses.some(({ from, to }) => from <= day && day <= to);
}
