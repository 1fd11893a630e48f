/** The part of a published rule set that the claim clocks read. */
export interface ClaimClockRules {
  /** Natural days of observation after the day of a resumption claim. */
  readonly windowDays: number;
  /** Working days that the window must hold; holidays lengthen it. */
  readonly windowWorkingDays: number;
  /** Consecutive Fridays without labour (W1) and progress (W3) at which a verified claim lapses. */
  readonly missedFridays: number;
  /** Natural days that a payment (W2) keeps a verified claim alive. */
  readonly moneyDays: number;
}

/** 核查规则 RS-2026-1. */
export const RS_2026_1: ClaimClockRules = { windowDays: 14, windowWorkingDays: 8, missedFridays: 2, moneyDays: 30 };
