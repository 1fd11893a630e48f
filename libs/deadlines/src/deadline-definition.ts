/** A calendar day, a day that people work, sixty minutes, or a month of the calendar (end-clamped). */
export type DeadlineUnit = 'natural-day' | 'working-day' | 'hour' | 'month';

export interface Period {
  readonly length: number;
  readonly unit: DeadlineUnit;
}

/** One clock of the law or of the county's rules. Versioned: a running clock keeps the version that it started with. */
export interface DeadlineDefinition extends Period {
  /** `DL-…`; a clock that only a process rule knows carries the rule's id (`PM-11`). */
  readonly code: string;
  readonly title: string;
  readonly version: number;
  /** A last day that is not worked moves to the next working day (民法典 203). Working-day clocks never need it. */
  readonly rollover: boolean;
  /** Statute and article, or 县级配置 for a value that the county may set. */
  readonly basis: string;
  /** `limit`: it must be done by then. `minimum`: at least this much must be granted. Without it: limit. */
  readonly kind?: 'limit' | 'minimum';
  /** Longer periods that an approval may set, one after the other, each counted from the original start. */
  readonly extendableTo?: readonly Period[];
  /** Events, any of which starts or stops the clock, without the service's prefix. */
  readonly startsOn?: readonly string[];
  readonly stopsOn?: readonly string[];
  /** Events on which the clock stands still (grey) until the matter goes on. */
  readonly suspendedOn?: readonly string[];
}

/** A report due every week at a wall-clock time, on the next working day if that day is off. */
export interface WeeklyDeadline {
  readonly code: string;
  readonly title: string;
  readonly version: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** `HH:MM`, Asia/Shanghai. */
  readonly time: string;
  readonly basis: string;
}

/** Reminders so many natural days before a set day. */
export interface Countdown {
  readonly code: string;
  readonly title: string;
  readonly version: number;
  readonly daysBefore: readonly number[];
  readonly basis: string;
}
