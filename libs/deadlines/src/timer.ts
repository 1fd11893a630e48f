/** A moment at which `tick(now)` wakes a rule; a timer fires once, in the first tick at or after `due`. */
export interface Timer {
  /** Stable: the same clock of the same subject has the same id, so arming twice is harmless. */
  readonly timerId: string;
  /** ISO instant, UTC. */
  readonly due: string;
  /** Which rule is woken, e.g. a deadline's code. */
  readonly kind: string;
  /** What the rule is to look at; plain JSON. */
  readonly subject: object;
}
