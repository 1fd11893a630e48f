import type { RecordForm } from '#contracts/platform/record.v1.js';
import { canonicalJson } from '#kernel/canonical-json.js';
import { L1, type Classification, type EventRecord, type StoredEvent } from '#kernel/envelope.js';
import { at } from '#kernel/time.js';
import { recordPublication } from '#messaging/feed/record.js';
import { publishedFact, type Fact } from '#messaging/fact.js';

export interface Planted {
  /** `housing.ProgressReported` */
  readonly type: string;
  /** `2026-05-11 09:00`, Asia/Shanghai. */
  readonly recorded: string;
  readonly occurred?: string;
  readonly projectId?: string;
  readonly agency?: string;
  readonly stream?: string;
  readonly data?: object;
  readonly classification?: Classification;
  readonly form?: RecordForm;
}

const instant = (text: string) => at(...(text.split(' ') as [string, string])).toISOString();

/** A record as its service publishes it on the record channel, at a place in that service's log. */
export function plantedRecord(planted: Planted, position: number): Fact {
  const {
    type,
    recorded,
    occurred = recorded,
    projectId,
    agency = 'housing-bureau',
    data = {},
    form = 'verbatim',
  } = planted;
  const [service = ''] = type.split('.');
  const record: EventRecord = {
    ...{ id: `0190-${String(position).padStart(8, '0')}`, type, schemaVersion: 1, revision: 0 },
    stream: planted.stream ?? `${service}.thing-${position}`,
    ...(projectId === undefined ? {} : { projectId }),
    ...{ occurredAt: instant(occurred), recordedAt: instant(recorded), basis: [] },
    actor: { userId: 'u', name: '王工', post: '科员', agency },
    classification: planted.classification ?? L1,
    ...{ commandId: 'c', correlationId: 'k', causationId: 'c', data },
  };
  const event: StoredEvent = { ...record, position };
  const publication = recordPublication(event, canonicalJson(record), form);
  return publishedFact({
    ...publication,
    ...{ service, feedSeq: position, keySeq: position, eventId: record.id, agency, correlationId: 'k', position },
    ...{ occurredAt: record.occurredAt, recordedAt: record.recordedAt },
    ...(projectId === undefined ? {} : { projectId }),
  });
}
