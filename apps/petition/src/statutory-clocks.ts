import { calendarOf } from '#deadlines/calendar.js';
import { PUBLISHED_YEARS } from '#deadlines/calendar.data.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Day } from '#kernel/time.js';

export const CALENDAR = calendarOf(PUBLISHED_YEARS);

/** Last day in time of a clock of 信访工作条例 that starts on `start`. */
export function dueDay(code: string, start: Day): Day {
  return dueOf(deadline(code), start, CALENDAR).due;
}

/** Last day of the clock's first extension, counted from the original start. @throws RangeError for a clock that has none */
export function extendedDueDay(code: string, start: Day): Day {
  const definition = deadline(code);
  const [longer] = definition.extendableTo ?? [];
  if (!longer) throw new RangeError(`${code} 不能延长`);
  return dueOf({ ...definition, ...longer }, start, CALENDAR).due;
}
