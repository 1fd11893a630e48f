import type { EventLog } from '#event-store/event-log.js';
import { current, type Upcasters } from '#event-store/upcast.js';
import { ownFact, publishedFact, type Fact } from './fact.js';
import type { Inbox } from './inbox/inbox.js';

/** A fact at its place in one of the two local logs. */
export interface PlacedFact {
  readonly position: number;
  readonly fact: Fact;
}

/** An ordered local log of facts: the service's own events, or what it received. */
export interface FactSource {
  readonly name: 'log' | 'inbox';
  /** Facts after a position, oldest first. */
  read(after: number, limit: number): Promise<PlacedFact[]>;
  head(): Promise<number>;
  /** A hint to read. Returns the way to stop. */
  onNew(wake: () => void): () => void;
}

/** The service's own events, in today's schema version. */
export function logSource(log: EventLog, upcasters: Upcasters = {}): FactSource {
  return {
    name: 'log',
    read: async (after, limit) =>
      (await log.readAll(after, limit)).map((event) => ({
        position: event.position,
        fact: ownFact(current(event, upcasters)),
      })),
    head: () => log.head(),
    onNew: (wake) => log.onCommitted(wake),
  };
}

/** What other services published. */
export function inboxSource(inbox: Inbox): FactSource {
  return {
    name: 'inbox',
    read: async (after, limit) =>
      (await inbox.read(after, limit)).map(({ inboxSeq, entry }) => ({
        position: inboxSeq,
        fact: publishedFact(entry),
      })),
    head: () => inbox.head(),
    onNew: (wake) => inbox.onReceived(wake),
  };
}
