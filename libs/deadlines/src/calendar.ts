import type { HolidayNotice } from '#kernel/holidays.js';
import { type Day, addDays, isDay, weekday } from '#kernel/time.js';

/** A notice of one year's holidays; the shipped ones and those of the county have the same form. */
export type PublishedYear = HolidayNotice;

/** Which days are worked. A year that is not in it falls back on Monday to Friday, and every answer says `provisional`. */
export interface WorkCalendar {
  readonly years: ReadonlySet<number>;
  readonly offDays: ReadonlySet<Day>;
  readonly workDays: ReadonlySet<Day>;
}

/** A day that was found in the calendar; `provisional` if a day looked at on the way lies in a year without a notice. */
export interface FoundDay {
  readonly day: Day;
  readonly provisional: boolean;
}

/** A calendar from notices; a later notice of the same year replaces the earlier one. */
export function calendarOf(published: readonly PublishedYear[]): WorkCalendar {
  const latest = [...new Map(published.map((notice) => [notice.year, notice])).values()];
  for (const { year, offDays, workDays } of latest) {
    const stray = [...offDays, ...workDays].find((day) => !isDay(day) || yearOf(day) !== year);
    if (stray !== undefined) throw new RangeError(`节假日安排 ${year} 含有不属于该年的日期 ${stray}`);
  }
  return {
    years: new Set(latest.map((notice) => notice.year)),
    offDays: new Set(latest.flatMap((notice) => notice.offDays)),
    workDays: new Set(latest.flatMap((notice) => notice.workDays)),
  };
}

/** Does the calendar hold a notice for the day's year? */
export function isPublished(calendar: WorkCalendar, day: Day): boolean {
  return calendar.years.has(yearOf(day));
}

export function isWorkday(calendar: WorkCalendar, day: Day): boolean {
  if (calendar.workDays.has(day)) return true;
  return weekday(day) <= 5 && !calendar.offDays.has(day);
}

/** The day itself if it is worked, else the first working day after it (顺延). */
export function nextWorkday(calendar: WorkCalendar, day: Day): FoundDay {
  let found = day;
  let provisional = !isPublished(calendar, found);
  while (!isWorkday(calendar, found)) {
    found = addDays(found, 1);
    provisional ||= !isPublished(calendar, found);
  }
  return { day: found, provisional };
}

/**
 * The n-th day after `start` that `counts`; the first day is excluded (民法典 201). `counts` sees every day once.
 * @throws RangeError unless n is a whole number ≥ 0
 */
export function nthDayAfter(calendar: WorkCalendar, start: Day, n: number, counts: (day: Day) => boolean): FoundDay {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`天数必须是非负整数: ${n}`);
  let day = start;
  let provisional = !isPublished(calendar, day);
  for (let counted = 0; counted < n;) {
    day = addDays(day, 1);
    provisional ||= !isPublished(calendar, day);
    if (counts(day)) counted += 1;
  }
  return { day, provisional };
}

/** The n-th working day after `start`, first day excluded; n = 0 is `start`, worked or not. */
export function addWorkingDays(calendar: WorkCalendar, start: Day, n: number): FoundDay {
  return nthDayAfter(calendar, start, n, (day) => isWorkday(calendar, day));
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from) || 0;
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(calendar, day)) days += 1;
  return days;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
