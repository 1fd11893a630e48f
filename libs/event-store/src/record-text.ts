import { canonicalJson } from '#kernel/canonical-json.js';
import type { EventRecord, NewEvent, StoredEvent } from '#kernel/envelope.js';
import { RuleViolation } from '#kernel/errors.js';
import { MAX_RECORD_BYTES, RecordTooLarge } from './event-log.js';

/**
 * The text that is stored and hashed: canonical JSON of the whole record.
 * @throws RecordTooLarge above 512 KiB; RuleViolation when the fact would lie in the future
 */
export function recordText(event: NewEvent, place: { stream: string; revision: number; recordedAt: string }): string {
  const occurredAt = event.occurredAt === undefined ? place.recordedAt : new Date(event.occurredAt).toISOString();
  if (occurredAt > place.recordedAt) {
    throw new RuleViolation(
      'platform.occurred-in-future',
      `发生时间 ${occurredAt} 晚于登记时间 ${place.recordedAt}，请核对日期`,
    );
  }
  const record: EventRecord = { ...event, ...place, occurredAt };
  const text = canonicalJson(record);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_RECORD_BYTES) throw new RecordTooLarge(event.type, bytes);
  return text;
}

export function storedEvent(text: string, position: number): StoredEvent {
  return Object.assign(JSON.parse(text) as EventRecord, { position }); // its own object: a copy would cost as much as the parsing
}
