import type { StoredEvent } from '#kernel/envelope.js';
import type { Standing } from '../event-log.js';
import { outcomeIn, RECEIPT_COLUMNS, type ReceiptRow } from '../receipt-row.js';
import { storedEvent } from '../record-text.js';
import { textArray } from './binary-array.js';

/** What a decision asks for. */
export interface Asked {
  readonly commandId: string;
  readonly stream: string;
}

type EventRow = [record: string, none: null, stream: string, revision: number, position: string, none: null];

/** Receipts of the first array's commands, and events of the second's streams, as they stood at one moment. */
export const STANDINGS = `
  SELECT ${RECEIPT_COLUMNS}, true FROM event_log.receipts WHERE command_id = ANY ($1)
  UNION ALL
  SELECT record, NULL, stream, revision, position, NULL, false FROM event_log.events WHERE stream = ANY ($2)`;

/** A row of STANDINGS: of a receipt, or of an event. */
export type StandingRow = [...ReceiptRow, isReceipt: true] | [...EventRow, isReceipt: false];

export function standingParameters(asked: readonly Asked[]): Buffer[] {
  const streams = new Set(asked.map(({ stream }) => stream));
  return [textArray(asked.map(({ commandId }) => commandId)), textArray([...streams])];
}

/** One standing for each that asked, in turn. */
export function standingsIn(rows: readonly StandingRow[], asked: readonly Asked[]): Standing[] {
  const outcomes = new Map<string, NonNullable<Standing['outcome']>>();
  const events = new Map<string, StoredEvent[]>(asked.map(({ stream }) => [stream, []]));
  for (const row of rows) {
    if (row[6]) {
      const [commandId, bodyHash, stream, revision, position, refusal] = row;
      outcomes.set(commandId, outcomeIn([commandId, bodyHash, stream, revision, position, refusal]));
    } else {
      const [record, , stream, , position] = row;
      events.get(stream)?.push(storedEvent(record, Number(position)));
    }
  }
  for (const found of events.values()) found.sort((a, b) => a.revision - b.revision);
  return asked.map(({ commandId, stream }) => {
    const outcome = outcomes.get(commandId);
    return { events: events.get(stream) ?? [], ...(outcome === undefined ? {} : { outcome }) };
  });
}
