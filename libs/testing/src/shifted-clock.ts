import { MachineClock } from '#kernel/clock.js';

/** The machine's time, ahead by what a spec lets pass. */
export class ShiftedClock extends MachineClock {
  private aheadMs = 0;

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }

  pass(minutes: number): void {
    this.aheadMs += minutes * 60_000;
  }
}
