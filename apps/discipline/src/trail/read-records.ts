import { localType, type EventRecord } from '#kernel/envelope.js';
import { EVENT_LABELS } from './event-labels.data.js';
import { NOTHING_KNOWN, type ProjectState } from './project-state.js';
import { standOn } from './stand-on.js';
import type { Axis, TrailEvent, TrailQuery, TrailView } from './trail-views.js';

/** A stored record as the trail keeps it. */
export interface KeptRecord {
  readonly position: string;
  readonly body: 'verbatim' | 'header';
  readonly record: string;
}

export const MOST_EVENTS = 20_000;

/** The record as it is shown. Its text is kept verbatim; this reads it. Plain, for a trail may have 20,000 of them. */
export function trailEvent({ position, body, record }: KeptRecord): TrailEvent {
  const stored = JSON.parse(record) as EventRecord;
  const local = localType(stored.type);
  const event: TrailEvent = {
    id: stored.id,
    type: stored.type,
    label: EVENT_LABELS[local] ?? local,
    agency: stored.actor.agency,
    service: stored.stream.slice(0, stored.stream.indexOf('.')),
    stream: stored.stream,
    revision: stored.revision,
    position,
    occurredAt: stored.occurredAt,
    recordedAt: stored.recordedAt,
    actor: stored.actor,
    basis: stored.basis,
    causationId: stored.causationId,
    correlationId: stored.correlationId,
    level: stored.classification.level,
  };
  return body === 'verbatim' ? Object.assign(event, { data: stored.data }) : event;
}

/** Oldest first: by the axis, then by recording; ids settle what is left, as in every fold over several services. */
export function inOrder(events: readonly TrailEvent[], axis: Axis): TrailEvent[] {
  const place = ({ occurredAt, recordedAt, id }: TrailEvent) =>
    axis === 'known' ? `${recordedAt} ${id}` : `${occurredAt} ${recordedAt} ${id}`;
  return events
    .map((event) => ({ event, at: place(event) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ event }) => event);
}

/** Events that pass the filters, at most 20,000 and oldest first, and the state that all of them together made. */
export function trailView(records: readonly KeptRecord[], asked: Filters): TrailView {
  const all = inOrder(records.map(trailEvent), asked.axis);
  const events = all.filter((event) => passes(event, asked));
  return { events: events.slice(0, MOST_EVENTS), truncated: events.length > MOST_EVENTS, state: stateOf(all) };
}

export function stateOf(events: readonly TrailEvent[]): ProjectState {
  return events.reduce((state, { type, data }) => standOn(state, said(type, data)), NOTHING_KNOWN);
}

type Filters = Pick<TrailQuery, 'axis' | 'service' | 'agency' | 'type'>;

function passes(event: TrailEvent, { service, agency, type }: Filters): boolean {
  return (
    (service === undefined || event.service === service) &&
    (agency === undefined || event.agency === agency) &&
    (type === undefined || event.type === type || localType(event.type) === type)
  );
}

function said(type: string, data: object | undefined) {
  return { type: localType(type), ...(data === undefined ? {} : { data }) };
}
