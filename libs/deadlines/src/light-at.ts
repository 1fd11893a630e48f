import type { Moment } from '#kernel/acting.js';
import { endOf, type Day } from '#kernel/time.js';
import { calendarKnown } from './calendar-known.js';
import type { Due } from './due.js';
import { remainingOf, type Light, type RunningClock } from './remaining.js';

/** When a clock is looked at, and which days are worked as far as the looking service knows. */
export type Sight = Pick<Moment, 'now' | 'holidays'>;

/** A clock whose last day is on record. */
export interface ShownClock extends Omit<RunningClock, 'due'> {
  readonly due: Day;
}

/** Light and words of a clock as they are shown, by the calendar that the county has published. */
export function lightAt({ due, ...clock }: ShownClock, sight: Sight): { light: Light; remaining: string } {
  const { light, text } = remainingOf({ ...clock, due: wholeDay(due) }, new Date(sight.now), calendarKnown(sight));
  return { light, remaining: text };
}

/** The day is on record: whoever counted it knew whether it was provisional. */
function wholeDay(due: Day): Due {
  return { due, lastMoment: new Date(endOf(due).getTime() - 1), provisional: false };
}
