import type { StoredEvent } from '#kernel/envelope.js';
import { serviceOf } from '#kernel/decider.js';
import type { FeedEntry } from './feed.js';

/**
 * What projections and reactions see, whether it is an own event or one that another service published.
 * `type` is `<service>.<EventType>` for own events and `<service>.<kebab-name>.v<n>` for published ones.
 */
export interface Fact<Data extends object = object> {
  readonly id: string;
  readonly type: string;
  readonly service: string;
  readonly agency: string;
  readonly projectId?: string;
  /** Ordering key: the project code, else the stream id. */
  readonly key: string;
  readonly correlationId: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** Who signed an own event. What was published names agencies only. */
  readonly officer?: { readonly name: string; readonly post: string };
  /** Place in the log of the service that recorded it: orders its facts of one instant. */
  readonly position?: number;
  readonly data: Data;
}

/**
 * The order in which facts of several services are folded, whatever order they arrived in. Total: one event may be
 * published in several contracts and once for each project that it is about.
 */
export function byRecording(a: Fact, b: Fact): number {
  return compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id) || compare(a.type, b.type) || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An own event, already brought to today's schema version. */
export function ownFact(event: StoredEvent): Fact {
  // plainly, field by field: this is done for every event that is read, and spreading parts takes most of the time
  const fact: Fact = {
    id: event.id,
    type: event.type,
    service: serviceOf(event.stream),
    agency: event.actor.agency,
    key: event.projectId ?? event.stream,
    correlationId: event.correlationId,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    officer: { name: event.actor.name, post: event.actor.post },
    position: event.position,
    data: event.data,
  };
  return event.projectId === undefined ? fact : Object.assign(fact, { projectId: event.projectId });
}

/** What another service published. */
export function publishedFact(entry: FeedEntry): Fact {
  // plainly, field by field: this is done for every entry that is read, and spreading parts takes most of the time
  const fact: Fact = {
    id: entry.eventId,
    type: entry.contract,
    service: entry.service,
    agency: entry.agency,
    key: entry.key,
    correlationId: entry.correlationId,
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    position: entry.position,
    data: entry.data,
  };
  return entry.projectId === undefined ? fact : Object.assign(fact, { projectId: entry.projectId });
}
