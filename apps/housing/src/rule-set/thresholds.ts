/**
 * 核查规则: what a county may set, by which names, and with what the platform ships. A rule set that leaves one out is
 * read with the shipped value, and every verdict names the version of its day. Type and reading come from this table.
 */
export const SHIPPED = {
  /** AF-P11: more photos than this within the window are a burst. */
  burstSize: 10,
  burstMinutes: 10,
  /** AF-P07: most bits in which two 64-bit perceptual hashes differ and are still the same picture. */
  nearDuplicateBits: 6,
  /** Natural days of observation after the day of a resumption claim (T-1). */
  claimWindowDays: 14,
  /** Working days that the window holds at least; holidays lengthen it (T-1). */
  windowWorkingDays: 8,
  /** Consecutive Fridays without labour (W1) and progress (W3) at which a verified claim lapses (T-6). */
  missedFridays: 2,
  /** Natural days that a payment (W2) keeps a verified claim alive (T-6). */
  moneyDays: 30,
  /** W1: at least this many workers, … */
  labourAtLeast: 10,
  /** … or this share of the plan (%), … */
  labourPercentOfPlan: 30,
  /** … on so many … */
  labourDays: 5,
  /** … of the last working days. */
  labourOfLast: 7,
  /** AF-R01 迎检式: workers on the day of a visit against the median. */
  spikeTimes: 3,
  /** W3: share of the planned progress of a week (%). */
  progressPercent: 50,
  /** W4: looks at the site. */
  visits: 2,
  /** AF-R09: independent signals of homeowners that speak against a claim. */
  signals: 2,
  /** AF-R09: days for which a signal speaks. */
  signalDays: 14,
  /** Resumption: witnesses of six. */
  witnesses: 4,
  /** Delivery and resolution: sample (%), households at least and at most, share of yes (%). */
  surveyPercent: 5,
  surveyAtLeast: 10,
  surveyAtMost: 60,
  surveyYesPercent: 95,
  /** AF-C09: a type that a problem had so many days before the claim still needs its cross-check. */
  retypedDays: 30,
  /** AF-C08: a resolution claimed so many hours before the end of a quarter, of at least so many problems at once. */
  rushHours: 48,
  rushOutcomes: 3,
  /** Days for which a witness's word on an outcome stands before a claim. */
  wordDays: 30,
  /** Natural days of the public notice (DL-H08). */
  noticeDays: 7,
  /** Working days to mend what a re-inspection found (T-11). */
  mendingDays: 5,
};

export type Thresholds = Readonly<typeof SHIPPED>;

/** Thresholds, and the version that they are named by. */
export interface Rules extends Thresholds {
  readonly version: string;
}

/** Until the county publishes its own. */
export const FIRST_RULES: Rules = { version: 'RS-0', ...SHIPPED };
