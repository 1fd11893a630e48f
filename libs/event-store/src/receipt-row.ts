import type { CommandOutcome, Refusal } from './event-log.js';

/** How PostgreSQL keeps an outcome, in both of the adapters that keep it there. */
export const RECEIPT_COLUMNS = 'command_id, body_hash, stream, revision, position, refusal';

/** A row of RECEIPT_COLUMNS; `position` is a bigint, `refusal` canonical JSON. */
export type ReceiptRow = [
  commandId: string,
  bodyHash: string,
  stream: string,
  revision: number,
  position: string,
  refusal: string | null,
];

export function outcomeIn([commandId, bodyHash, stream, revision, position, refusal]: ReceiptRow): CommandOutcome {
  return {
    ...{ commandId, bodyHash, stream, revision, position: Number(position) },
    ...(refusal ? { refusal: JSON.parse(refusal) as Refusal } : {}),
  };
}
