import { ArrayMinSize, IsInt, Max, Min } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { AreDays, IsText } from '#kernel/fields/fields.js';
import { isDay, weekday } from '#kernel/time.js';
import type { HolidayCalendar, HolidayCalendarPublished } from '../holiday-calendar.js';

/** 国务院办公厅 notice of one year. */
export class CalendarNotice {
  @IsInt() @Min(2000) @Max(2100) readonly year!: number;
  @IsText(60) readonly docNo!: string;
  @ArrayMinSize(1) @AreDays(100) readonly offDays!: string[];
  /** 调休: Saturdays and Sundays on which people work. */
  @AreDays(30) readonly workDays!: string[];
}

export class PublishCalendar {
  constructor(
    readonly notice: CalendarNotice,
    readonly acting: Acting,
  ) {}
}

/**
 * Publishes a year's holidays. Deadlines that waited for it are moved by their services (PM-24). A corrected notice has its
 * own document; a deadline that was counted by the former keeps its day.
 */
export function publishCalendar({ notice }: PublishCalendar, { notices }: HolidayCalendar): HolidayCalendarPublished[] {
  const { year, docNo } = notice;
  const [offDays, workDays] = [[...notice.offDays].sort(), [...notice.workDays].sort()];
  const known = notices.find((each) => each.docNo === docNo);
  const same = known?.offDays.join() === offDays.join() && known.workDays.join() === workDays.join();
  if (known && same) return [];
  if (known) throw new RuleViolation('identity.notice-published', `${docNo} 已发布，更正须另有文号`);
  const unreal = [...offDays, ...workDays].find((day): boolean => !isDay(day));
  if (unreal !== undefined) throw new RuleViolation('identity.no-such-day', `没有 ${unreal} 这一天`);
  const stray = [...offDays, ...workDays].find((day) => !day.startsWith(`${year}-`));
  if (stray !== undefined) throw new RuleViolation('identity.notice-of-another-year', `${stray} 不属于 ${year} 年`);
  const twice = workDays.find((day) => offDays.includes(day));
  if (twice !== undefined) throw new RuleViolation('identity.day-off-and-worked', `${twice} 既放假又上班`);
  const ordinary = workDays.find((day) => weekday(day) <= 5);
  if (ordinary !== undefined) throw new RuleViolation('identity.not-a-weekend', `${ordinary} 本就是工作日，不是调休`);
  return [{ type: 'HolidayCalendarPublished', data: { year, docNo, offDays, workDays } }];
}
