import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { RunningDeadline } from '#deadlines/standing-deadline.js';
import type { Acting } from '#kernel/acting.js';
import { clockKey, type DeadlineDocket, type DeadlinesRecounted, type DeadlineStarted } from '../deadline-docket.js';

/** Given by a reaction to an event that sets a day beyond the shipped notices. */
export class DocketDeadline {
  constructor(
    readonly code: string,
    readonly of: string,
    readonly acting: Acting,
  ) {}
}

/**
 * Puts a provisional day on the docket. A day that somebody set by hand is nobody's count, and stays. If the docket heard
 * of the year's notice after the day was counted and before this order, the day is recounted at once.
 */
export function docketDeadline(
  { code, of }: DocketDeadline,
  running: RunningDeadline | undefined,
  { notices, provisional }: DeadlineDocket,
): (DeadlineStarted | DeadlinesRecounted)[] {
  if (running === undefined || provisional.get(clockKey({ code, of }))?.due === running.due) return [];
  const { start, due, period } = running;
  const { version, rollover, ...standard } = deadline(code);
  const { length, unit } = period ?? standard;
  const counted = (holidays: DeadlineDocket['notices']) =>
    dueOf({ code, length, unit, rollover }, start, calendarKnown({ holidays }));
  const [shipped, known] = [counted([]), counted(notices)];
  const started: DeadlineStarted = {
    type: 'DeadlineStarted',
    data: { code, of, version, length, unit, rollover, start, due, provisional: true },
  };
  if (known.provisional) return due === known.due || due === shipped.due ? [started] : [];
  if (due === known.due || due !== shipped.due || !shipped.provisional) return [];
  const cause = notices.findLast(({ year }) => due.startsWith(String(year)))?.docNo ?? '';
  return [
    started,
    { type: 'DeadlinesRecounted', data: { cause, deadlines: [{ code, of, from: due, to: known.due }] } },
  ];
}
