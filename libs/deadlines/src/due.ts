import { type Day, addDays, at, dayOf, daysBetween, endOf, isDay, weekday } from '#kernel/time.js';
import { type FoundDay, type WorkCalendar, isWorkday, nextWorkday, nthDayAfter } from './calendar.js';
import type { Countdown, DeadlineDefinition, Period, WeeklyDeadline } from './deadline-definition.js';

/** Where a clock ends. */
export interface Due {
  /** The last day on which the matter is in time. */
  readonly due: Day;
  /** The last instant (to the millisecond) that is in time; anything after it is late. */
  readonly lastMoment: Date;
  /** A day in a year without a holiday notice was consulted: recompute when the notice is published. */
  readonly provisional: boolean;
}

/** Days on which a clock stands still, both included: the day of the query and the day on which it is settled. */
export interface Suspension {
  readonly from: Day;
  readonly to: Day;
}

/**
 * When a clock that starts at `start` ends. Days exclude the first day, months are clamped to the month's end, hours
 * are exact and never roll.
 * @throws RangeError for an hour clock that is started with a bare day, or suspended
 */
export function dueOf(
  definition: Pick<DeadlineDefinition, 'code' | 'length' | 'unit' | 'rollover'>,
  start: Day | Date | string,
  calendar: WorkCalendar,
  suspensions: readonly Suspension[] = [],
): Due {
  if (definition.unit === 'hour') {
    if (isDay(start)) throw new RangeError(`${definition.code} 按小时计算，起点须精确到时刻，不能是日期 ${start}`);
    if (suspensions.length > 0) throw new RangeError(`${definition.code} 按小时计算，不能中止`);
    const lastMoment = new Date(instantOf(start).getTime() + definition.length * 3_600_000);
    return { due: dayOf(lastMoment), lastMoment, provisional: false };
  }
  const last = lastDay(definition, isDay(start) ? start : dayOf(instantOf(start)), calendar, suspensions);
  const rolled = definition.rollover ? nextWorkday(calendar, last.day) : last;
  return until(rolled.day, last.provisional || rolled.provisional);
}

/** Is it too late at `now`? */
export function isLate(due: Due, now: Date): boolean {
  return now.getTime() > due.lastMoment.getTime();
}

/** `day` plus calendar months; 01-31 plus one month is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(dayOfMonth, length)).padStart(2, '0')}`;
}

/** When the report for the week of `day` is due: the weekly day and time, or that time on the next working day. */
export function weeklyDueOf(definition: WeeklyDeadline, day: Day, calendar: WorkCalendar): Due {
  const { day: due, provisional } = nextWorkday(calendar, addDays(day, definition.weekday - weekday(day)));
  return { due, lastMoment: at(due, definition.time), provisional };
}

/** The days of the reminders before `end`, earliest first. */
export function remindersBefore(countdown: Countdown, end: Day): Day[] {
  return countdown.daysBefore.map((days) => addDays(end, -days)).sort();
}

function lastDay(
  { length, unit }: Period,
  start: Day,
  calendar: WorkCalendar,
  suspensions: readonly Suspension[],
): FoundDay {
  const runs = (day: Day) => !suspensions.some(({ from, to }) => from <= day && day <= to);
  if (unit === 'working-day')
    return nthDayAfter(calendar, start, length, (day) => runs(day) && isWorkday(calendar, day));
  const days = unit === 'month' ? daysBetween(start, addMonths(start, length)) : length;
  const { day } = nthDayAfter(calendar, start, days, runs);
  return { day, provisional: false }; // counting plain days consults no holiday; rolling over may
}

function until(due: Day, provisional: boolean): Due {
  return { due, lastMoment: new Date(endOf(due).getTime() - 1), provisional };
}

/** Text must name an existing day and a zone: anything else would be read differently on another machine. */
function instantOf(start: Date | string): Date {
  const readable = start instanceof Date || (isDay(start.slice(0, 10)) && /T.*(Z|[+-]\d{2}:\d{2})$/.test(start));
  const instant = new Date(start);
  if (!readable || Number.isNaN(instant.getTime())) throw new RangeError(`起点不是有效的日期或时刻: ${String(start)}`);
  return instant;
}
