import { fold, type Aggregate, type DomainEvent } from '#kernel/decider.js';

type Rule<State, Event> = (command: never, state: State) => readonly Event[];
type Command = abstract new (...parts: never[]) => object;

/** All rules of one aggregate as one: a command finds its own. */
export function ruleBook<State, Event extends DomainEvent>(
  _aggregate: Aggregate<State, Event>,
  ...rules: readonly (readonly [Command, Rule<State, NoInfer<Event>>])[]
): (command: object, state: State) => readonly Event[] {
  return (command, state) => {
    const [, rule] = rules.find(([kind]) => command instanceof kind) ?? [];
    if (!rule) throw new Error(`${command.constructor.name} is not in the book`);
    return (rule as (command: object, state: State) => readonly Event[])(command, state);
  };
}

/** The facts that commands put on record, given one after the other on one stream. */
export function played<State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  decide: (command: object, state: State) => readonly Event[],
  ...commands: readonly object[]
): Event[] {
  return commands.reduce<Event[]>((facts, command) => [...facts, ...decide(command, fold(aggregate, facts))], []);
}
