import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import type { HolidayNotice } from '#kernel/holidays.js';

export type HolidayCalendarPublished = DomainEvent<
  'HolidayCalendarPublished',
  HolidayNotice & {
    /** 文号 of the notice. */
    docNo: string;
  }
>;

export interface HolidayCalendar {
  readonly notices: readonly HolidayCalendarPublished['data'][];
}

/** 节假日安排 of one year; the stream's id is the year. A later notice takes the former's place. */
export const HolidayCalendar: Aggregate<HolidayCalendar, HolidayCalendarPublished> = {
  stream: 'identity.holidayCalendar',
  initial: { notices: [] },
  evolve: only('HolidayCalendarPublished', ({ notices }, { data }) => ({ notices: [...notices, data] })),
};
