import { randomUUID } from 'node:crypto';
import { L1, type NewEvent } from '#kernel/envelope.js';
import type { Append } from '#event-store/event-log.js';

export const MONDAY = '2026-01-05T01:00:00.000Z';

export function sampleEvent(data: object = { note: '开工' }, more: Partial<NewEvent> = {}): NewEvent {
  return {
    id: randomUUID(),
    type: 'housing.WorkResumed',
    schemaVersion: 1,
    projectId: '990121-2026-001',
    actor: { userId: 'u-1', name: '王工', post: '科员', agency: '住建局' },
    basis: [],
    classification: L1,
    commandId: 'c-1',
    correlationId: 'k-1',
    causationId: 'k-1',
    data,
    ...more,
  };
}

export function sampleAppend(stream: string, more: Partial<Append> = {}): Append {
  return {
    stream,
    expectedRevision: -1,
    commandId: randomUUID(),
    bodyHash: 'a'.repeat(64),
    events: [sampleEvent()],
    ...more,
  };
}

/** An event whose canonical record, as revision 0 of the stream, takes exactly so many bytes. */
export function eventOfBytes(bytes: number, sizeOf: (event: NewEvent) => number): NewEvent {
  const id = randomUUID();
  const empty = sampleEvent({ note: '' }, { id });
  return sampleEvent({ note: 'x'.repeat(bytes - sizeOf(empty)) }, { id });
}
