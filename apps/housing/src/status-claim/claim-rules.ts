import { calendarKnown } from '#deadlines/calendar-known.js';
import type { WorkCalendar } from '#deadlines/calendar.js';
import { RS_2026_1, type ClaimClockRules } from './claim-clock-rules.js';

/** 核查规则 by which a claim is judged, and the days that are worked. Every verdict names the version. */
export interface ClaimRules extends ClaimClockRules {
  readonly version: string;
  readonly calendar: WorkCalendar;
  /** W1: at least this many workers, or this share of the plan (%), on so many of the last working days. */
  readonly labour: {
    readonly atLeast: number;
    readonly percentOfPlan: number;
    readonly days: number;
    readonly ofLast: number;
  };
  /** AF-R01 迎检式: workers on the day of a visit against the median. */
  readonly spikeTimes: number;
  /** W3: share of the planned progress of a week (%). */
  readonly progressPercent: number;
  /** W4 */
  readonly visits: number;
  /** AF-R09: independent signals of homeowners, and for how many days they speak. */
  readonly signals: number;
  readonly signalDays: number;
  /** Resumption: witnesses of six. */
  readonly witnesses: number;
  /** Delivery and resolution: sample (%, at least, at most) and share of yes (%). */
  readonly survey: {
    readonly percent: number;
    readonly atLeast: number;
    readonly atMost: number;
    readonly yesPercent: number;
  };
  /** AF-C09: a type that a problem had so many days before the claim still needs its cross-check. */
  readonly retypedDays: number;
  /** Days for which a witness's word on an outcome stands before a claim. */
  readonly wordDays: number;
}

/** The values with which the platform ships: what a county's rule set leaves out is judged by these. */
export const SHIPPED_RULES: ClaimRules = {
  version: 'RS-0',
  calendar: calendarKnown({}),
  ...RS_2026_1,
  labour: { atLeast: 10, percentOfPlan: 30, days: 5, ofLast: 7 },
  spikeTimes: 3,
  progressPercent: 50,
  visits: 2,
  signals: 2,
  signalDays: 14,
  witnesses: 4,
  survey: { percent: 5, atLeast: 10, atMost: 60, yesPercent: 95 },
  retypedDays: 30,
  wordDays: 30,
};
