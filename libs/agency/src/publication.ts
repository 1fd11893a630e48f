import { contractName } from '#contracts/published.js';
import type { StoredEvent } from '#kernel/envelope.js';
import type { Publication, Translate } from '#messaging/feed.js';

type Contract<Body extends object> = abstract new () => Body;

/** One stored event type → one contract on one channel. Pure. */
export interface PublicationRule {
  /** Own event type without the service, e.g. `LedgerEntered`. */
  readonly on: string;
  readonly channel: string;
  readonly as: Contract<object>;
  readonly data: (event: StoredEvent) => readonly object[];
}

/**
 * "This event is promised to that audience in this form." Undefined: this one concerns nobody.
 * An event about several projects gives one body for each.
 */
export function publish<Data extends object, Body extends object>(
  on: string,
  channel: string,
  as: Contract<Body>,
  data: (data: Data, event: StoredEvent) => Plain<Body> | readonly Plain<Body>[] | undefined,
): PublicationRule {
  return { on, channel, as, data: (event) => list(data(event.data as Data, event)) };
}

/** The service's translation, composed of its rules. */
export function translate(service: string, rules: readonly PublicationRule[]): Translate {
  return (event) =>
    rules.filter(({ on }) => `${service}.${on}` === event.type).flatMap((rule) => publications(rule, event));
}

type Plain<Body> = { readonly [Field in keyof Body]: Body[Field] };

function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

function publications({ channel, as, data }: PublicationRule, event: StoredEvent): Publication[] {
  return data(event).map((body) => ({ channel, contract: contractName(as), key: keyOf(body, event), data: body }));
}

function keyOf(body: object, event: StoredEvent): string {
  return 'projectId' in body && typeof body.projectId === 'string' ? body.projectId : (event.projectId ?? event.stream);
}
