import type { Moment } from '#kernel/acting.js';
import { PUBLISHED_YEARS } from './calendar.data.js';
import { calendarOf, type WorkCalendar } from './calendar.js';

/**
 * The calendar of an order: the years that the county has published, and the shipped ones where it has not.
 * Later years are counted Monday to Friday, and what was counted so is `provisional`.
 */
export function calendarKnown({ holidays = [] }: Pick<Moment, 'holidays'>): WorkCalendar {
  return calendarOf([...PUBLISHED_YEARS, ...holidays]);
}
