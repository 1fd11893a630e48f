import { expect } from '@jest/globals';
import { fold, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import { sawDecided } from './golden-records.js';

/** What a rule made of a command. Each method asserts and ends the sentence. */
export interface Outcome<Event> {
  /** Exactly these facts, in this order: type and data whole, `occurredAt` and `basis` where the expected fact has them. */
  then(...expected: Event[]): void;
  /** No fact and no refusal: it is on record already. */
  thenNothing(): void;
  /** A RuleViolation with this code. */
  thenRefused(code: string): void;
}

/**
 * The sentence of a rule's spec: `given(...facts).when(command).then(...facts)`.
 * The given facts are folded, so a spec says what happened and never what the state holds.
 */
export function specFor<State, Event extends DomainEvent, Command>(
  aggregate: Aggregate<State, Event>,
  decide: (command: Command, state: State) => readonly NoInfer<Event>[],
): (...facts: Event[]) => { when(command: Command): Outcome<Event> } {
  return (...facts) => ({
    when: (command) => {
      const decided = () => decide(command, fold(aggregate, facts));
      return {
        then: (...expected) => {
          const actual = decided();
          expect(actual.map((fact, index) => asked(fact, expected[index]))).toEqual(expected);
          fold(aggregate, [...facts, ...actual]); // a fact that its own fold chokes on would stop the stream for good
          sawDecided(aggregate, actual);
        },
        thenNothing: () => expect(decided()).toEqual([]),
        thenRefused: (code) => expect(refusalOf(decided)).toBe(code),
      };
    },
  });
}

/** The fields of a fact that the expected one speaks about. */
function asked(fact: DomainEvent, expected: DomainEvent | undefined): DomainEvent {
  const { type, data, occurredAt, basis } = fact;
  return {
    type,
    data,
    ...(expected?.occurredAt === undefined || occurredAt === undefined ? {} : { occurredAt }),
    ...(expected?.basis === undefined || basis === undefined ? {} : { basis }),
  };
}

function refusalOf(decide: () => readonly unknown[]): string | readonly unknown[] {
  try {
    return decide();
  } catch (error) {
    if (error instanceof RuleViolation) return error.code;
    throw error;
  }
}
