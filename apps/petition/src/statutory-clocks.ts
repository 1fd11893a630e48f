import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Moment } from '#kernel/acting.js';
import type { Day } from '#kernel/time.js';

/** Last day in time of a clock of 信访工作条例 that starts on `start`. */
export function dueDay(code: string, start: Day, by: Pick<Moment, 'holidays'> = {}): Day {
  return dueOf(deadline(code), start, calendarKnown(by)).due;
}

/** Last day of the clock's first extension, counted from the original start. @throws RangeError for a clock that has none */
export function extendedDueDay(code: string, start: Day, by: Pick<Moment, 'holidays'> = {}): Day {
  const definition = deadline(code);
  const [longer] = definition.extendableTo ?? [];
  if (!longer) throw new RangeError(`${code} 不能延长`);
  return dueOf({ ...definition, ...longer }, start, calendarKnown(by)).due;
}
