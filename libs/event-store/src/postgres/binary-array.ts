/** Arrays in PostgreSQL's binary format: a `Buffer` parameter is sent as it is, which saves the server the parsing. */

const INT4 = 23;
const INT8 = 20;
const TEXT = 25;
const HEADER = 20;

export function int4Array(values: readonly number[]): Buffer {
  const buffer = header(INT4, values.length, values.length * 8);
  values.forEach((value, index) => {
    buffer.writeInt32BE(4, HEADER + index * 8);
    buffer.writeInt32BE(value, HEADER + index * 8 + 4);
  });
  return buffer;
}

export function int8Array(values: readonly number[]): Buffer {
  const buffer = header(INT8, values.length, values.length * 12);
  values.forEach((value, index) => {
    buffer.writeInt32BE(8, HEADER + index * 12);
    buffer.writeBigInt64BE(BigInt(value), HEADER + index * 12 + 4);
  });
  return buffer;
}

export function textArray(values: readonly (string | undefined)[]): Buffer {
  const lengths = values.map((value) => (value === undefined ? 0 : Buffer.byteLength(value)));
  const buffer = header(TEXT, values.length, 4 * values.length + lengths.reduce((sum, length) => sum + length, 0));
  if (values.includes(undefined)) buffer.writeInt32BE(1, 4);
  let offset = HEADER;
  values.forEach((value, index) => {
    offset = buffer.writeInt32BE(value === undefined ? -1 : (lengths[index] ?? 0), offset);
    if (value !== undefined) offset += buffer.write(value, offset);
  });
  return buffer;
}

/** One dimension, lower bound 1; an empty array has no dimension. */
function header(oid: number, length: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(length === 0 ? 12 : HEADER + bytes);
  buffer.writeInt32BE(length === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(oid, 8);
  if (length === 0) return buffer;
  buffer.writeInt32BE(length, 12);
  buffer.writeInt32BE(1, 16);
  return buffer;
}
