/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type Day = string;

const SHANGHAI_OFFSET = 8 * 3_600_000; // China has had one zone and no summer time since 1991
const DAY = 86_400_000;

export function dayOf(instant: Date | string): Day {
  return new Date(new Date(instant).getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}

/** The instant of a Shanghai wall-clock time; `at('2026-01-05', '09:00')` is 01:00Z. */
export function at(day: Day, time = '00:00'): Date {
  return new Date(`${day}T${time}:00+08:00`);
}

/** The first instant that no longer belongs to the day. */
export function endOf(day: Day): Date {
  return new Date(at(day).getTime() + DAY);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(at(day).getTime() + days * DAY));
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / DAY);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Does the text name a day that exists? */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** ISO week of a day, `2026-W08`: the week that holds its Thursday. */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day));
  const year = thursday.slice(0, 4);
  return `${year}-W${String(Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1).padStart(2, '0')}`;
}
