import type { Day } from './time.js';

/** The State Council's notice for one year, as `HolidayCalendarPublished` carries it. */
export interface HolidayNotice {
  readonly year: number;
  /** Days off, Monday to Friday among them; ordinary weekends need no mention. */
  readonly offDays: readonly Day[];
  /** Saturdays and Sundays on which people work (调休). */
  readonly workDays: readonly Day[];
}
