import { calendarKnown } from '#deadlines/calendar-known.js';
import type { WorkCalendar } from '#deadlines/calendar.js';
import { FIRST_RULES, type Rules } from '../rule-set/thresholds.js';

/** 核查规则 by which a claim is judged, and the days that are worked. Every verdict names the version. */
export interface ClaimRules extends Rules {
  readonly calendar: WorkCalendar;
}

/** The values with which the platform ships, and the holidays with which it does. */
export const SHIPPED_RULES: ClaimRules = { ...FIRST_RULES, calendar: calendarKnown({}) };
