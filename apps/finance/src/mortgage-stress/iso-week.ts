import { calendarKnown } from '#deadlines/calendar-known.js';
import { WEEKLY_DEADLINES } from '#deadlines/definitions.js';
import { weeklyDueOf } from '#deadlines/due.js';
import type { Moment } from '#kernel/acting.js';
import { addDays, isoWeek, weekday, type Day } from '#kernel/time.js';

/** The Thursday of an ISO week `2026-W08`, which decides its year; undefined for a week that does not exist. */
export function thursdayOf(week: string): Day | undefined {
  const [, year = '', number = ''] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (year === '') return undefined;
  const fourth = `${year}-01-04`; // always in week 1
  const thursday = addDays(fourth, 4 - weekday(fourth) + 7 * (Number(number) - 1));
  return isoWeek(thursday) === week ? thursday : undefined;
}

/** Last day on which the week's report is in time (DL-F03). */
export function reportDueOf(thursday: Day, by: Pick<Moment, 'holidays'> = {}): Day {
  const definition = WEEKLY_DEADLINES.get('DL-F03');
  if (!definition) throw new RangeError('没有编号为 DL-F03 的时限');
  return weeklyDueOf(definition, thursday, calendarKnown(by)).due;
}
