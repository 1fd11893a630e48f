import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LogPage, StoredText } from '#event-store/event-log.js';
import { canonicalJson } from '#kernel/canonical-json.js';
import { CopiedRecords } from '#event-store/postgres/copied-records.js';
import { CopiedRows } from '#event-store/postgres/copied-rows.js';

const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);

function encoded({ position, revision, stream, text }: StoredText): Buffer {
  const fixed = Buffer.alloc(22);
  fixed.writeInt16BE(4, 0);
  fixed.writeInt32BE(8, 2);
  fixed.writeBigInt64BE(BigInt(position), 6);
  fixed.writeInt32BE(4, 14);
  fixed.writeInt32BE(revision, 18);
  return Buffer.concat([fixed, ...[stream, text].flatMap((field) => [lengthOf(field), Buffer.from(field)])]);
}

function lengthOf(field: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(Buffer.byteLength(field));
  return length;
}

const row = fc.record({
  position: fc.maxSafeNat(),
  revision: fc.nat({ max: 2 ** 31 - 1 }),
  stream: fc.string(),
  text: fc.string({ unit: 'binary', maxLength: 50 }),
});

/** Chunks of lengths that come round again and again. */
function cut(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0, n = 0; at < bytes.length; n++) {
    const length = lengths[n % lengths.length] ?? 1;
    chunks.push(Buffer.from(bytes.subarray(at, (at += length))));
  }
  return chunks;
}

const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });

describe('the rows of a binary copy', () => {
  it('are the same however the chunks are cut', () =>
    fc.assert(
      fc.property(fc.array(row), cuts, (rows, lengths) => {
        const copied = new CopiedRows();
        const bytes = Buffer.concat([HEADER, ...rows.map(encoded), TRAILER]);
        const read = cut(bytes, lengths).flatMap((chunk) => copied.next(chunk));
        copied.finish();
        expect(read).toEqual(rows);
      }),
    ));
  it.each([0, 10, 19, 40])('say so when the copy broke off after %i bytes', (length) => {
    const copied = new CopiedRows();
    const bytes = Buffer.concat([HEADER, encoded({ position: 1, revision: 0, stream: 'housing.a-1', text: '{}' })]);
    copied.next(bytes.subarray(0, length));
    expect(() => copied.finish()).toThrow('broke off');
  });
});

describe('the records of a binary copy', () => {
  const encodedRecord = ({ position, text }: { position: number; text: string }) => {
    const fixed = Buffer.alloc(14);
    fixed.writeInt16BE(2, 0);
    fixed.writeInt32BE(8, 2);
    fixed.writeBigInt64BE(BigInt(position), 6);
    return Buffer.concat([fixed, lengthOf(text), Buffer.from(text)]);
  };
  const data = fc.record({
    data: fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
    type: fc.oneof(fc.constantFrom('housing.A', 'housing.B', 'housing.市'), fc.string({ unit: 'grapheme' })),
  });
  const read = (chunks: readonly Buffer[], types?: ReadonlySet<string>) => {
    const copied = new CopiedRecords(types);
    const pages = chunks.map((chunk) => copied.next(chunk)).filter((page): page is LogPage => page !== undefined);
    copied.finish();
    return { upTo: pages.at(-1)?.upTo ?? 0, events: pages.flatMap(({ events }) => events) };
  };
  const bytesOf = (records: readonly object[]) =>
    Buffer.concat([
      HEADER,
      ...records.map((one, index) => encodedRecord({ position: 2 ** 33 + index, text: canonicalJson(one) })),
      TRAILER,
    ]);

  it('are the events at their positions, of the wanted types, however the chunks are cut', () =>
    fc.assert(
      fc.property(fc.array(data), cuts, fc.boolean(), (records, lengths, all) => {
        const types = new Set(['housing.A', 'housing.市']);
        const events = records.map((one, index) => ({ ...one, position: 2 ** 33 + index }));
        expect(read(cut(bytesOf(records), lengths), all ? undefined : types)).toEqual({
          upTo: events.at(-1)?.position ?? 0,
          events: all ? events : events.filter(({ type }) => types.has(type)),
        });
      }),
    ));
  it.each([
    ['no JSON', '{"type":"a"', SyntaxError],
    ['two records', '{"type":"a"},{"type":"b"}', /not one event/],
  ])('are refused when one is %s', (_, text, error) => {
    const bytes = Buffer.concat([HEADER, encodedRecord({ position: 7, text }), TRAILER]);
    expect(() => new CopiedRecords().next(bytes)).toThrow(error);
  });
  it('say so when the copy broke off', () =>
    expect(() => read([bytesOf([{ type: 'a' }]).subarray(0, -2)])).toThrow('broke off'));
});
