import { PUBLISHED_YEARS } from '#deadlines/calendar.data.js';
import { calendarOf } from '#deadlines/calendar.js';
import { RS_2026_1 } from './claim-clock-rules.js';

/** 核查规则 RS-2026-1 beside its clocks; every verdict names the version. */
export const RULES = {
  version: 'RS-2026-1',
  ...RS_2026_1,
  /** W1: at least this many workers, or this share of the plan (%), on so many of the last working days. */
  labour: { atLeast: 10, percentOfPlan: 30, days: 5, ofLast: 7 },
  /** AF-R01 迎检式: workers on the day of a visit against the median. */
  spikeTimes: 3,
  /** W3: share of the planned progress of a week (%). */
  progressPercent: 50,
  /** W4 */
  visits: 2,
  /** AF-R09: independent signals of homeowners, and for how many days they speak. */
  signals: 2,
  signalDays: 14,
  /** Resumption: witnesses of six. */
  witnesses: 4,
  /** Delivery and resolution: sample (%, at least, at most) and share of yes (%). */
  survey: { percent: 5, atLeast: 10, atMost: 60, yesPercent: 95 },
  /** AF-C09: a type that a problem had so many days before the claim still needs its cross-check. */
  retypedDays: 30,
  /** Days for which a witness's word on an outcome stands before a claim. */
  wordDays: 30,
} as const;

export const CALENDAR = calendarOf(PUBLISHED_YEARS);
