import type { StoredText } from '../event-log.js';
import { begin, endsAt } from './copy-format.js';

const FIXED = 26; // field count, position and revision with their lengths, the length of the stream

/** Reads `COPY (SELECT position, revision, stream, record …) TO STDOUT (FORMAT binary)`, cut anywhere. */
export class CopiedRows {
  private rest: Buffer = Buffer.alloc(0);
  private begun = false;
  private ended = false;

  /** The rows that this chunk completes. */
  next(chunk: Buffer): StoredText[] {
    const data = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    let offset = this.begun ? 0 : begin(data);
    if (offset === undefined) {
      this.rest = data;
      return [];
    }
    this.begun = true;
    const rows: StoredText[] = [];
    for (let end = rowEnd(data, offset); end !== undefined; end = rowEnd(data, offset)) {
      rows.push(rowAt(data, offset, end));
      offset = end;
    }
    this.ended = endsAt(data, offset);
    this.rest = data.subarray(offset);
    return rows;
  }

  /** @throws Error when the copy broke off */
  finish(): void {
    if (!this.ended) throw new Error('the copy of the log broke off');
  }
}

function rowEnd(data: Buffer, offset: number): number | undefined {
  if (data.length < offset + FIXED) return undefined;
  const record = offset + FIXED + data.readInt32BE(offset + FIXED - 4);
  if (data.length < record + 4) return undefined;
  const end = record + 4 + data.readInt32BE(record);
  return data.length < end ? undefined : end;
}

function rowAt(data: Buffer, offset: number, end: number): StoredText {
  const record = offset + FIXED + data.readInt32BE(offset + FIXED - 4);
  return {
    position: Number(data.readBigInt64BE(offset + 6)),
    stream: data.toString('utf8', offset + FIXED, record),
    revision: data.readInt32BE(offset + 18),
    text: data.toString('utf8', record + 4, end),
  };
}
