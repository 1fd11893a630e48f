import { IsInt, Max, Min } from 'class-validator';
import { AreDays, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Days off of a year and the weekends that are worked; a later notice of the year replaces it. Published by identity. */
@Published('identity.holiday-calendar-published.v1', { level: 'L1', label: '节假日安排发布' })
export class HolidayCalendarPublishedV1 {
  @IsInt() @Min(2000) @Max(2100) readonly year!: number;
  @IsText(60) readonly docNo!: string;
  @AreDays() readonly offDays!: string[];
  /** 调休: Saturdays and Sundays on which people work. */
  @AreDays() readonly workDays!: string[];
}
