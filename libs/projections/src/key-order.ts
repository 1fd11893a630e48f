const ASCII = /^[\0-\x7f]*$/;
const encoder = new TextEncoder();

/** The order in which PostgreSQL's jsonb gives the keys of an object back: by length in UTF-8, then byte by byte. */
export function comesBefore(a: string, b: string): boolean {
  if (!ASCII.test(a) || !ASCII.test(b)) return bytesComeBefore(encoder.encode(a), encoder.encode(b));
  return a.length === b.length ? a < b : a.length < b.length;
}

function bytesComeBefore(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}
