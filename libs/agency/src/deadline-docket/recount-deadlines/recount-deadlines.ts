import { PUBLISHED_YEARS } from '#deadlines/calendar.data.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import type { HolidayNotice } from '#kernel/holidays.js';
import type { CalendarNoted, DeadlineDocket, DeadlinesRecounted, PublishedNotice } from '../deadline-docket.js';

/** Given by a reaction to the publication of a year's holidays. */
export class RecountDeadlines {
  constructor(
    readonly notice: PublishedNotice,
    readonly acting: Acting,
  ) {}
}

/** Deadlines per event: a payload has a limit, a county's petitions have none. */
const AT_ONCE = 1000;

/**
 * PM-24: counts the provisional days again. A day that the notice does not reach stays provisional and where it is; a day
 * that was counted by a published notice never moves, not even when the notice is corrected.
 */
export function recountDeadlines(
  { notice }: RecountDeadlines,
  { notices, provisional }: DeadlineDocket,
): (CalendarNoted | DeadlinesRecounted)[] {
  if (isShipped(notice) || notices.some(({ docNo, year }) => docNo === notice.docNo && year === notice.year)) return [];
  const calendar = calendarKnown({ holidays: [...notices, notice] });
  const deadlines = [...provisional.values()].flatMap(({ code, of, length, unit, rollover, start, due: from }) => {
    const counted = dueOf({ code, length, unit, rollover }, start, calendar);
    return counted.provisional ? [] : [{ code, of, from, to: counted.due }];
  });
  const parts = Array.from({ length: Math.ceil(deadlines.length / AT_ONCE) }, (_, part) =>
    deadlines.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
  return [
    { type: 'CalendarNoted', data: notice },
    ...parts.map((part) => ({
      type: 'DeadlinesRecounted' as const,
      data: { cause: notice.docNo, deadlines: part },
    })),
  ];
}

/** The county repeats what the platform came with: nothing was counted otherwise. */
function isShipped({ year, offDays, workDays }: HolidayNotice): boolean {
  const shipped = PUBLISHED_YEARS.find((known) => known.year === year);
  return shipped?.offDays.join() === offDays.join() && shipped.workDays.join() === workDays.join();
}
