import type { StoredEvent } from '#kernel/envelope.js';

/** `finance.DisbursementPaid@1` → the same event in version 2. Pure; kept for as long as an old record exists. */
export type Upcasters = Readonly<Record<string, (event: StoredEvent) => StoredEvent>>;

/** Brings a record to the version that today's code knows, step by step. */
export function current(event: StoredEvent, upcasters: Upcasters): StoredEvent {
  const upcast = upcasters[`${event.type}@${event.schemaVersion}`];
  if (!upcast) return event;
  const next = upcast(event);
  if (next.schemaVersion !== event.schemaVersion + 1) {
    throw new Error(
      `the upcaster of ${event.type}@${event.schemaVersion} must give version ${event.schemaVersion + 1}`,
    );
  }
  return current(next, upcasters);
}
