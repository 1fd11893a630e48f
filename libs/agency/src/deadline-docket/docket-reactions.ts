import type { HolidayCalendarPublishedV1 } from '#contracts/identity/holiday-calendar-published.v1.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { isPublished } from '#deadlines/calendar.js';
import type { StandingDeadline } from '#deadlines/standing-deadline.js';
import { localType } from '#kernel/envelope.js';
import { reaction, type Reaction } from '#messaging/reaction.js';
import { AdjustDeadline } from './adjust-deadline/adjust-deadline.js';
import type { DeadlinesRecounted } from './deadline-docket.js';
import { DocketDeadline } from './docket-deadline/docket-deadline.js';
import { RecountDeadlines } from './recount-deadlines/recount-deadlines.js';
import { TakeOffDocket } from './take-off-docket/take-off-docket.js';

const SHIPPED = calendarKnown({});

/** PM-24 for one service: its provisional days are docketed, recounted when a year is published, and moved one by one. */
export function docketReactions(service: string, deadlines: readonly StandingDeadline[]): Reaction[] {
  if (deadlines.length === 0) return [];
  return [docketWhenCounted(service, deadlines), takeOffWhenStopped(service, deadlines), recount, adjust(service)];
}

/** Only a day beyond the shipped years can be provisional: the others cost no order. */
function docketWhenCounted(service: string, deadlines: readonly StandingDeadline[]): Reaction {
  return reaction({
    name: 'docket-deadline-when-counted',
    when: [...new Set(deadlines.flatMap(({ setBy }) => setBy))].map((type) => `${service}.${type}`),
    then: ({ type, data }, acting) =>
      deadlines
        .filter(({ setBy }) => setBy.includes(localType(type)))
        .flatMap(({ code, day }) => {
          const { of, due } = day({ type: localType(type), data });
          return due === undefined || isPublished(SHIPPED, due) ? [] : [new DocketDeadline(code, of, acting)];
        }),
  });
}

function takeOffWhenStopped(service: string, deadlines: readonly StandingDeadline[]): Reaction {
  const stops = deadlines.flatMap(({ code, stoppedBy }) => (stoppedBy ? [{ code, ...stoppedBy }] : []));
  return reaction({
    name: 'take-deadline-off-docket-when-stopped',
    when: [...new Set(stops.flatMap(({ on }) => on))].map((type) => `${service}.${type}`),
    then: ({ type, data }, acting) =>
      stops
        .filter(({ on }) => on.includes(localType(type)))
        .map(({ code, of }) => new TakeOffDocket(code, of(data), acting)),
  });
}

const recount = reaction<HolidayCalendarPublishedV1>({
  name: 'recount-deadlines-when-calendar-published',
  when: ['identity.holiday-calendar-published.v1'],
  then: ({ data: { year, docNo, offDays, workDays } }, acting) => [
    new RecountDeadlines({ year, docNo, offDays, workDays }, acting),
  ],
});

function adjust(service: string): Reaction {
  return reaction<DeadlinesRecounted['data']>({
    name: 'adjust-deadlines-when-recounted',
    when: [`${service}.DeadlinesRecounted`],
    then: ({ data: { cause, deadlines } }, acting) =>
      deadlines
        .filter(({ from, to }) => from !== to)
        .map(({ code, of, from, to }) => new AdjustDeadline(code, of, { from, to, cause }, acting)),
  });
}
