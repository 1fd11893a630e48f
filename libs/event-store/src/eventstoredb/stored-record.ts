import { binaryEvent, type AllStreamRecordedEvent, type EventData, type Position } from '@eventstore/db-client';
import type { Append, Refusal } from '../event-log.js';

/** What stands beside a record in EventStoreDB: enough to derive its row of the index and its command's receipt. */
export interface Note {
  readonly commandId: string;
  readonly bodyHash: string;
  readonly refusal?: Refusal;
  readonly recordedAt: string;
  /** Which of how many events of one append, which EventStoreDB keeps whole or not at all. */
  readonly index: number;
  readonly count: number;
}

/** An event as the index sees it. */
export interface IndexedEvent {
  readonly at: Position;
  readonly stream: string;
  readonly revision: number;
  readonly note: Note;
}

/** An append as EventStoreDB takes it: the data are the bytes of the canonical text. */
export function proposedEvents(append: Append, texts: readonly string[], recordedAt: string): EventData[] {
  const { commandId, bodyHash, refusal, events } = append;
  return events.map(({ id, type }, index) => {
    const note: Note = {
      ...{ commandId, bodyHash, recordedAt, index, count: events.length },
      ...(refusal ? { refusal } : {}),
    };
    return binaryEvent({ id, type, data: Buffer.from(texts[index] ?? '', 'utf8'), metadata: { ...note } });
  });
}

/** An event without its record. */
export type Heading = Pick<AllStreamRecordedEvent, 'position' | 'streamId' | 'revision' | 'metadata'>;

/** @throws Error for an event that no log of ours wrote */
export function indexedEvent(event: Heading, namespace: string): IndexedEvent {
  const { position, streamId, revision, metadata } = event;
  if (!isNote(metadata)) {
    throw new Error(`event ${revision} of ${streamId} in EventStoreDB was not written by the log of this service`);
  }
  return { at: position, stream: streamId.slice(namespace.length), revision: Number(revision), note: metadata };
}

/** The stored text, which is never re-serialised. */
export function textOf({ data }: { readonly data: unknown }): string {
  return Buffer.from(data as Uint8Array).toString('utf8');
}

export function isAfter(one: Position, other: Position | undefined): boolean {
  if (!other) return true;
  return one.commit === other.commit ? one.prepare > other.prepare : one.commit > other.commit;
}

function isNote(metadata: unknown): metadata is Note {
  const { commandId, bodyHash, recordedAt, index, count } = (metadata ?? {}) as Partial<Record<keyof Note, unknown>>;
  return (
    [commandId, bodyHash, recordedAt].every((field) => typeof field === 'string') &&
    [index, count].every((field) => Number.isSafeInteger(field))
  );
}
