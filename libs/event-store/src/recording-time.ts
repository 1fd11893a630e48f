import type { DomainClock } from '#kernel/clock.js';

/** When the log records: the clock's time, but never before `floor`, so that recordedAt never goes back. */
export function recordingTime(clock: DomainClock, floor: string): string {
  const now = clock.now().toISOString();
  return now < floor ? floor : now;
}
