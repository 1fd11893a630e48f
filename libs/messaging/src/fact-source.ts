import type { EventLog } from '#event-store/event-log.js';
import { current, type Upcasters } from '#event-store/upcast.js';
import type { StoredEvent } from '#kernel/envelope.js';
import { ownFact, publishedFact, type Fact } from './fact.js';
import type { Inbox } from './inbox/inbox.js';

/** A fact at its place in one of the two local logs. */
export interface PlacedFact {
  readonly position: number;
  readonly fact: Fact;
}

/** A stretch of a log: what was wanted of it. */
export interface FactPage {
  /** Position of the last fact of the stretch, wanted or not. */
  readonly upTo: number;
  readonly placed: readonly PlacedFact[];
  /** Size of these facts as they are stored, about. */
  readonly bytes: number;
}

/** An ordered local log of facts: the service's own events, or what it received. */
export interface FactSource {
  readonly name: 'log' | 'inbox';
  /** Facts after a position, oldest first. */
  read(after: number, limit: number): Promise<PlacedFact[]>;
  /** The facts of some types after a position up to the head, for whoever wants all of them; absent: page by page. */
  scan?(after: number, types: ReadonlySet<string>): AsyncGenerator<FactPage>;
  head(): Promise<number>;
  /** A hint to read. Returns the way to stop. */
  onNew(wake: () => void): () => void;
}

/** The service's own events, in today's schema version. */
export function logSource(log: EventLog, upcasters: Upcasters = {}): FactSource {
  return {
    name: 'log',
    read: async (after, limit) => (await log.readAll(after, limit)).map((event) => placed(event, upcasters)),
    scan: async function* (after, types) {
      for await (const { upTo, events, bytes } of log.scan(after, types)) {
        yield { upTo, placed: events.map((event) => placed(event, upcasters)), bytes };
      }
    },
    head: () => log.head(),
    onNew: (wake) => log.onCommitted(wake),
  };
}

function placed(event: StoredEvent, upcasters: Upcasters): PlacedFact {
  return { position: event.position, fact: ownFact(current(event, upcasters)) };
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

const PAGE = 2000;

/** All facts of some types after a position, however the source reads. */
export async function* scan(source: FactSource, after: number, types: ReadonlySet<string>): AsyncGenerator<FactPage> {
  if (source.scan) {
    yield* source.scan(after, types);
    return;
  }
  for (let from = after; ;) {
    const page = await source.read(from, PAGE);
    const upTo = page.at(-1)?.position;
    if (upTo === undefined) return;
    const wanted = page.filter(({ fact }) => types.has(fact.type));
    yield { upTo, placed: wanted, bytes: wanted.reduce((sum, { fact }) => sum + JSON.stringify(fact.data).length, 0) };
    from = upTo;
  }
}
