import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import type { HolidayNotice } from '#kernel/holidays.js';
import type { Day } from '#kernel/time.js';
import type { Period } from '#deadlines/deadline-definition.js';

/** Whose clock: `DL-…` and the id of the aggregate on which it runs. */
export interface ClockName {
  readonly code: string;
  readonly of: string;
}

/** A day that was counted over days of a year without a notice; the clock keeps the version it began with. */
export type DeadlineStarted = DomainEvent<
  'DeadlineStarted',
  ClockName & Period & { version: number; rollover: boolean; start: Day; due: Day; provisional: true }
>;
export type DeadlineStopped = DomainEvent<'DeadlineStopped', ClockName>;
export type PublishedNotice = HolidayNotice & { readonly docNo: string };
/** The county has published a year that is not shipped, or says otherwise of one that is. */
export type CalendarNoted = DomainEvent<'CalendarNoted', PublishedNotice>;
/** Days that are provisional no more; `from` equals `to` where the notice confirms the day. */
export type DeadlinesRecounted = DomainEvent<
  'DeadlinesRecounted',
  { cause: string; deadlines: readonly (ClockName & { from: Day; to: Day })[] }
>;
export type DeadlineDocketEvent = DeadlineStarted | DeadlineStopped | CalendarNoted | DeadlinesRecounted;

export interface DeadlineDocket {
  /** The latest last. */
  readonly notices: readonly PublishedNotice[];
  readonly provisional: ReadonlyMap<string, DeadlineStarted['data']>;
}

/** One docket per service. */
export const DOCKET_ID = 'county';

/** 暂定时限册: the running deadlines of a service whose day waits for a year's notice, and the notices it has heard of. */
export function deadlineDocket(service: string): Aggregate<DeadlineDocket, DeadlineDocketEvent> {
  return {
    stream: `${service}.deadlineDocket`,
    // it names matters of whatever label
    classification: { DeadlineStarted: L2, DeadlineStopped: L2, DeadlinesRecounted: L2 },
    initial: { notices: [], provisional: new Map() },
    evolve: (state, event) => {
      switch (event.type) {
        case 'DeadlineStarted':
          return { ...state, provisional: new Map([...state.provisional, [clockKey(event.data), event.data]]) };
        case 'DeadlineStopped':
          return { ...state, provisional: without(state.provisional, [event.data]) };
        case 'CalendarNoted':
          return { ...state, notices: [...state.notices, event.data] };
        case 'DeadlinesRecounted':
          return { ...state, provisional: without(state.provisional, event.data.deadlines) };
      }
    },
  };
}

export function clockKey({ code, of }: ClockName): string {
  return `${code} ${of}`;
}

function without(provisional: DeadlineDocket['provisional'], gone: readonly ClockName[]) {
  const keys = new Set(gone.map(clockKey));
  return new Map([...provisional].filter(([key]) => !keys.has(key)));
}
