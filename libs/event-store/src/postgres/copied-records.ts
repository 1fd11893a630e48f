import { transcode } from 'node:buffer';
import type { StoredEvent } from '#kernel/envelope.js';
import type { LogPage } from '../event-log.js';
import { begin, endsAt } from './copy-format.js';

const FIXED = 18; // field count, the position with its length, the length of the record
const BEFORE_TYPE = ',"type":"'; // canonical JSON sorts its keys: a record ends with its type
const BEGIN = 0x5b; // [
const COMMA = 0x2c;
const QUOTE = 0x22;

/**
 * Reads `COPY (SELECT position, record …) TO STDOUT (FORMAT binary)`, cut anywhere. The records of a chunk are moved
 * together into the text of one array and parsed in one go; those of types that nobody wants are not even decoded.
 */
export class CopiedRecords {
  private rest: Buffer = Buffer.alloc(0);
  private begun = false;
  private ended = false;

  private readonly wanted: ReadonlySet<string> | undefined;

  constructor(private readonly types?: ReadonlySet<string>) {
    this.wanted = types && new Set([...types].map((type) => BEFORE_TYPE + type));
  }

  /** The rows that this chunk completes; undefined when it completes none. @throws Error for a record that is no JSON */
  next(chunk: Buffer): LogPage | undefined {
    const data = Buffer.concat([this.rest, chunk]); // our own: it is written over
    let offset = this.begun ? 0 : begin(data);
    if (offset === undefined) {
      this.rest = data;
      return undefined;
    }
    this.begun = true;
    const first = offset;
    const places: number[] = [];
    let [upTo, gathered] = [0, 0];
    for (let end = rowEnd(data, offset); end !== undefined; end = rowEnd(data, offset)) {
      upTo = positionAt(data, offset);
      if (this.isWanted(data, offset + FIXED, end)) {
        data[offset + FIXED - 1] = places.length === 0 ? BEGIN : COMMA;
        data.copyWithin(gathered, offset + FIXED - 1, end);
        gathered += end - offset - FIXED + 1;
        places.push(upTo);
      }
      offset = end;
    }
    this.ended = endsAt(data, offset);
    this.rest = data.subarray(offset);
    if (offset === first) return undefined;
    return { upTo, events: parsed(data, gathered, places, this.types), bytes: gathered };
  }

  /** @throws Error when the copy broke off */
  finish(): void {
    if (!this.ended) throw new Error('the copy of the log broke off');
  }

  /** False only where the record surely ends with another type. */
  private isWanted(data: Buffer, from: number, end: number): boolean {
    if (!this.wanted) return true;
    let quote = end - 3;
    while (quote > from && isPlain(data[quote])) quote--;
    const ending = data.toString('latin1', Math.max(from, quote + 1 - BEFORE_TYPE.length), end - 2);
    return this.wanted.has(ending) || !ending.startsWith(BEFORE_TYPE);
  }
}

function isPlain(byte = QUOTE): boolean {
  return byte !== QUOTE && byte < 0x80;
}

type Placed = { -readonly [Key in keyof StoredEvent]: StoredEvent[Key] };

function parsed(data: Buffer, gathered: number, places: readonly number[], types?: ReadonlySet<string>): StoredEvent[] {
  if (places.length === 0) return [];
  const text = transcode(data.subarray(0, gathered), 'utf8', 'utf16le').toString('utf16le'); // thrice as fast as from UTF-8
  const events = JSON.parse(`${text}]`) as Placed[];
  if (events.length !== places.length) throw new Error(`a record from position ${places[0]} on is not one event`);
  for (const [index, event] of events.entries()) event.position = places[index] ?? NaN;
  return types ? events.filter(({ type }) => types.has(type)) : events;
}

function rowEnd(data: Buffer, offset: number): number | undefined {
  if (data.length < offset + FIXED) return undefined;
  const end = offset + FIXED + data.readInt32BE(offset + FIXED - 4);
  return data.length < end ? undefined : end;
}

function positionAt(data: Buffer, offset: number): number {
  return data.readUInt32BE(offset + 6) * 2 ** 32 + data.readUInt32BE(offset + 10);
}
