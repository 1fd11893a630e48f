import { createHash } from 'node:crypto';
import type { RecordForm, RecordV1 } from '#contracts/platform/record.v1.js';
import { canonicalJson } from '#kernel/canonical-json.js';
import type { EventRecord, StoredEvent } from '#kernel/envelope.js';
import { RECORD_CHANNEL, type Publication } from '../feed.js';

/** In which form a record goes over the record channel; the service's manifest may choose its own. */
export type RecordPolicy = (event: StoredEvent) => RecordForm;

/** Whatever is for a named circle only leaves the service as a header. */
export const headerForRestricted: RecordPolicy = (event) =>
  event.classification.level === 'L3' ? 'header' : 'verbatim';

/** The stored record on its way to discipline. The text is the stored one: upcasters do not touch it. */
export function recordPublication(event: StoredEvent, text: string, form: RecordForm): Publication {
  const data: RecordV1 = { record: form === 'verbatim' ? text : headerOf(text), body: form, sha256: sha256(text) };
  return { channel: RECORD_CHANNEL, contract: 'platform.record.v1', key: event.projectId ?? event.stream, data };
}

function headerOf(text: string): string {
  const record = JSON.parse(text) as EventRecord;
  return canonicalJson({ ...record, data: { sha256: sha256(canonicalJson(record.data)) } });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
