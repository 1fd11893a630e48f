import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';
import type { Period } from './deadline-definition.js';

/** PM-24: the day that stood in an event was counted provisionally, and the county's notice moves it. */
export type DeadlineAdjusted<About extends object = object> = DomainEvent<
  'DeadlineAdjusted',
  About & {
    /** `DL-…` */
    code: string;
    from: Day;
    to: Day;
    /** 文号 of the notice. */
    cause: string;
  }
>;

/** A clock that runs on an aggregate, as its events have set it. */
export interface RunningDeadline {
  readonly start: Day;
  readonly due: Day;
  /** Given where an approval has set a longer period than the definition's. */
  readonly period?: Period | undefined;
}

/** A deadline whose last day stands in events, on the stream that decides by it. */
export interface StandingDeadline<State = unknown, Event extends DomainEvent = DomainEvent> {
  /** `DL-…` of the deadline table; with the aggregate's id it names the clock. */
  readonly code: string;
  readonly aggregate: Aggregate<State, Event>;
  /** Events that set the day, without the service's prefix. */
  readonly setBy: readonly Event['type'][];
  /** Whose day, and which; undefined where the event sets none. */
  readonly day: (event: Event) => { readonly of: string; readonly due: Day | undefined };
  /** The clock as it stands; undefined once it has stopped. */
  readonly running: (state: State) => RunningDeadline | undefined;
  /** What `DeadlineAdjusted` says besides the days. */
  readonly about: (of: string, state: State) => object;
  /** Events of other aggregates that stop the clock, and whose it is. */
  readonly stoppedBy?: { readonly on: readonly string[]; readonly of: (data: object) => string };
}

/** Keeps the types of state and events while a deadline is declared. */
export function standingDeadline<State, Event extends DomainEvent>(
  deadline: StandingDeadline<State, Event>,
): StandingDeadline {
  return deadline as unknown as StandingDeadline;
}
