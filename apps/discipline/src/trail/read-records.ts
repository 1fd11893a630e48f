import type { EventRecord } from '#kernel/envelope.js';
import { localType } from '#kernel/envelope.js';
import { parseStream } from '#kernel/decider.js';
import { EVENT_LABELS } from './event-labels.data.js';
import { NOTHING_KNOWN, type ProjectState } from './project-state.js';
import { standOn } from './stand-on.js';
import type { TrailEvent, TrailQuery, TrailView } from './trail-views.js';

/** A stored record as the trail keeps it. */
export interface KeptRecord {
  readonly position: string;
  readonly body: 'verbatim' | 'header';
  readonly record: string;
}

export const MOST_EVENTS = 20_000;

/** The record as it is shown. Its text is kept verbatim; this reads it. */
export function trailEvent({ position, body, record }: KeptRecord): TrailEvent {
  const { id, type, stream, revision, actor, basis, classification, ...rest } = JSON.parse(record) as EventRecord;
  const { occurredAt, recordedAt, causationId, correlationId, data } = rest;
  return {
    ...{ id, type, label: EVENT_LABELS[localType(type)] ?? localType(type), agency: actor.agency },
    ...{ service: parseStream(stream).service, stream, revision, position, occurredAt, recordedAt, actor, basis },
    ...{ causationId, correlationId, level: classification.level },
    ...(body === 'verbatim' ? { data } : {}),
  };
}

/** Events that pass the filters, at most 20,000 and oldest first, and the state that all of them together made. */
export function trailView(records: readonly KeptRecord[], asked: Filters): TrailView {
  const all = records.map(trailEvent);
  const events = all.filter((event) => passes(event, asked));
  return { events: events.slice(0, MOST_EVENTS), truncated: events.length > MOST_EVENTS, state: stateOf(all) };
}

export function stateOf(events: readonly TrailEvent[]): ProjectState {
  return events.reduce((state, { type, data }) => standOn(state, said(type, data)), NOTHING_KNOWN);
}

type Filters = Pick<TrailQuery, 'service' | 'agency' | 'type'>;

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
