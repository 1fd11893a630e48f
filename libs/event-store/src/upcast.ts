import type { StoredEvent } from '#kernel/envelope.js';

/** `finance.DisbursementPaid@1` → the same event in version 2. Pure; kept for as long as an old record exists. */
export type Upcasters = Readonly<Record<string, (event: StoredEvent) => StoredEvent>>;

/** One step of one event type, as a service declares it in `src/upcasters`. */
export interface Upcaster {
  /** Own event type without the service, e.g. `DisbursementPaid`. */
  readonly event: string;
  /** The stored version that it takes; it gives the next. */
  readonly from: number;
  readonly upcast: (data: object, event: StoredEvent) => object;
}

/** "What was stored in that form reads like this today." The record itself stays as it is. */
export function upcaster<Old extends object, New extends object>(
  event: string,
  from: number,
  upcast: (data: Old, event: StoredEvent) => New,
): Upcaster {
  return { event, from, upcast: (data, stored) => upcast(data as Old, stored) };
}

/**
 * A service's steps, by what they take.
 * @throws Error when a step is there twice, or one before it is missing
 */
export function upcastersOf(service: string, steps: readonly Upcaster[]): Upcasters {
  const found: Record<string, (event: StoredEvent) => StoredEvent> = {};
  for (const { event: name, from, upcast } of [...steps].sort((a, b) => a.from - b.from)) {
    const type = `${service}.${name}`;
    if (versionOf(type, found) !== from)
      throw new Error(`${type} has no single upcaster for each version up to ${from}`);
    found[`${type}@${from}`] = (event) => ({ ...event, schemaVersion: from + 1, data: upcast(event.data, event) });
  }
  return found;
}

/** The version in which an event of the type is stored today: 1, and one more for each upcaster. */
export function versionOf(type: string, upcasters: Upcasters): number {
  let version = 1;
  while (`${type}@${version}` in upcasters) version++;
  return version;
}

const known = new WeakMap<Upcasters, Map<string, number>>();

/** `versionOf`, remembered: it is asked for every event that is read. */
function latest(type: string, upcasters: Upcasters): number {
  let versions = known.get(upcasters);
  if (!versions) known.set(upcasters, (versions = new Map<string, number>()));
  let version = versions.get(type);
  if (version === undefined) versions.set(type, (version = versionOf(type, upcasters)));
  return version;
}

/**
 * Brings a record to the version that today's code knows, step by step.
 * @throws Error for a version that today's code does not know yet, or an upcaster that gives another than the next
 */
export function current(event: StoredEvent, upcasters: Upcasters): StoredEvent {
  const { type, schemaVersion } = event;
  if (schemaVersion === latest(type, upcasters)) return event;
  const upcast = upcasters[`${type}@${schemaVersion}`];
  if (!upcast) {
    const today = latest(type, upcasters);
    if (schemaVersion > today) throw new Error(`${type} is stored in version ${schemaVersion}; known is ${today}`);
    return event;
  }
  const next = upcast(event);
  if (next.schemaVersion !== schemaVersion + 1) {
    throw new Error(`the upcaster of ${type}@${schemaVersion} must give version ${schemaVersion + 1}`);
  }
  return current(next, upcasters);
}
