import type { Acting } from '#kernel/acting.js';
import type { Fact } from '#messaging/fact.js';
import { projection, type Projection } from '#projections/projection.js';

/** Something that is to happen at a moment unless it is called off. */
export interface Timer {
  /** Unique within the service; a timer of the same id replaces the former. */
  readonly timerId: string;
  /** ISO instant of the domain clock. */
  readonly due: string;
  /** For timers that come again: days between two occurrences. */
  readonly everyDays?: number;
  /** What the order needs to know. */
  readonly subject: object;
}

/** "At that moment, unless …": pure. Facts start and stop timers; a timer that is due gives an order. */
export interface TimerRule<Subject extends object = object> {
  /** snake_case, unique within the service. */
  readonly name: string;
  readonly on: readonly string[];
  readonly start: (fact: Fact) => readonly Timer[];
  /** Ids of the timers that the fact calls off. */
  readonly stop: (fact: Fact) => readonly string[];
  /** The order, given by the rule as actor; `due` is the occurrence that fires. */
  readonly order: (subject: Subject, due: string, acting: Acting) => object;
}

/** Keeps the subject's type while a rule is declared. */
export function timerRule<Subject extends object>(rule: TimerRule<Subject>): TimerRule {
  return rule as unknown as TimerRule;
}

const PREFIX = 'timers_';

/** Whether a projection holds timers. */
export function isTimers(projection: string): boolean {
  return projection.startsWith(PREFIX);
}

/** The timers that a rule has started and not called off, as a read model that can be rebuilt. */
export function timersOf({ name, on, start, stop }: TimerRule): Projection {
  return projection<Timer>({
    name: `${PREFIX}${name}`,
    version: 1,
    on,
    keys: (fact) => [...start(fact).map(({ timerId }) => timerId), ...stop(fact)],
    project: (row, fact, key) =>
      start(fact).find(({ timerId }) => timerId === key) ?? (stop(fact).includes(key) ? undefined : row),
  });
}
