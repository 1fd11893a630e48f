import { IsInt, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { HolidayCalendarPublished } from '../holiday-calendar/holiday-calendar.js';

/** 节假日安排: the notice of a year that holds. */
export class CalendarRow {
  @IsInt() readonly year!: number;
  @IsString() readonly docNo!: string;
  /** YYYY-MM-DD */
  @IsString({ each: true }) readonly offDays!: readonly string[];
  /** 调休, YYYY-MM-DD */
  @IsString({ each: true }) readonly workDays!: readonly string[];
}

export function project(_: CalendarRow | undefined, { data }: Fact): CalendarRow {
  const { year, docNo, offDays, workDays } = data as HolidayCalendarPublished['data'];
  return { year, docNo, offDays, workDays };
}
