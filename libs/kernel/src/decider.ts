import type { Basis, Classification } from './envelope.js';

/**
 * A fact in the past tense. `data` is what is stored; the other fields go into the envelope.
 * `occurredAt` (ISO instant) is given only where the fact happened before it was recorded; `caveats` bind an L3 fact to
 * its case, e.g. `CLUE:XS-1`.
 */
export type DomainEvent<Type extends string = string, Data extends object = object> = {
  readonly type: Type;
  readonly data: Data;
  readonly occurredAt?: string;
  readonly basis?: readonly Basis[];
  readonly caveats?: readonly string[];
};

/** Events, state and fold of one consistency boundary. The state holds only what a rule asks about. */
export interface Aggregate<State, Event extends DomainEvent> {
  /** `<service>.<aggregate>`; a stream is this plus `-<id>`. */
  readonly stream: `${string}.${string}`;
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  /** Labels of the events that are not L1 内部. */
  readonly classification?: Partial<Record<Event['type'], Classification>>;
}

/** `evolve` of an aggregate that has one event. It throws for any other, which a `switch` would not know either. */
export function only<State, Event extends DomainEvent>(
  type: Event['type'],
  evolve: (state: State, event: Event) => NoInfer<State>,
): (state: State, event: Event) => State {
  return (state, event) => {
    if (event.type !== type) throw new Error(`the only event here is ${type}: ${event.type} is not known`);
    return evolve(state, event);
  };
}

/** Applies the facts in order. @throws Error for a fact that `evolve` has no case for: no rule may decide past it */
export function fold<State, Event extends DomainEvent>(
  { stream, initial, evolve }: Aggregate<State, Event>,
  events: readonly Event[],
): State {
  return events.reduce<State>((state, event) => {
    const next = evolve(state, event) as State | undefined;
    if (next === undefined) throw new Error(`${stream} does not know the event ${event.type}`);
    return next;
  }, initial);
}

const STREAM = /^([a-z-]+)\.([A-Za-z]+)-(.+)$/;

/** `housing.statusClaim-01-R1` → service `housing`, aggregate `statusClaim`, id `01-R1`. */
export function parseStream(stream: string): { service: string; aggregate: string; id: string } {
  const [, service, aggregate, id] = STREAM.exec(stream) ?? [];
  if (!service || !aggregate || !id) throw new Error(`"${stream}" is no stream name: <service>.<aggregate>-<id>`);
  return { service, aggregate, id };
}

/** The service of a stream's name that has been parsed before it was stored. */
export function serviceOf(stream: string): string {
  return stream.slice(0, stream.indexOf('.'));
}
