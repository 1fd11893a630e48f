import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StoredText } from '#event-store/event-log.js';
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

describe('the rows of a binary copy', () => {
  it('are the same however the chunks are cut', () =>
    fc.assert(
      fc.property(fc.array(row), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (rows, cuts) => {
        const bytes = Buffer.concat([HEADER, ...rows.map(encoded), TRAILER]);
        const copied = new CopiedRows();
        const read: StoredText[] = [];
        for (let at = 0, n = 0; at < bytes.length; n++) {
          const length = cuts[n % cuts.length] ?? 1;
          read.push(...copied.next(bytes.subarray(at, (at += length))));
        }
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
