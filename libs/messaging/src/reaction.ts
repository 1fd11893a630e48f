import type { Acting } from '#kernel/acting.js';
import type { Fact } from './fact.js';

/** An order that a reaction gives: an instance of a command class of the same service. */
export type Order = object;

/** "Do X when Y": pure; the consumer around it gives the orders, once per event. */
export interface Reaction<Data extends object = object> {
  /** kebab-case name of the file; with the event's id it makes the command id. */
  readonly name: string;
  /** Types of facts that it answers to. */
  readonly when: readonly string[];
  /** `acting` is the platform by the rule in force: an order is given in its name. */
  readonly then: (fact: Fact<Data>, acting: Acting) => readonly Order[];
}

/** Keeps the data's type while a reaction is declared. */
export function reaction<Data extends object>(definition: Reaction<Data>): Reaction {
  return definition as unknown as Reaction;
}
