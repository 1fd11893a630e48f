const ASCII = /^[\0-\x7f]*$/;
const MOST = 1000;
const encoder = new TextEncoder();
const remembered = new Map<string, readonly number[] | undefined>();

/**
 * The order in which PostgreSQL's jsonb gives the keys of an object back (by length in UTF-8, then byte by byte), as
 * their indices; undefined where they stand in it.
 */
export function orderOf(keys: readonly string[]): readonly number[] | undefined {
  if (keys.length < 2) return undefined;
  const shape = keys.join('\0'); // the rows of a read model look alike; no key that is stored holds this character
  if (remembered.has(shape)) return remembered.get(shape);
  if (remembered.size === MOST) remembered.clear();
  const compare = ASCII.test(shape) ? compareAscii : compareBytes;
  const order = [...keys.keys()].sort((a, b) => compare(keys[a]!, keys[b]!));
  const found = order.every((index, place) => index === place) ? undefined : order;
  remembered.set(shape, found);
  return found;
}

function compareAscii(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function compareBytes(a: string, b: string): number {
  const [left, right] = [encoder.encode(a), encoder.encode(b)];
  const at = left.findIndex((byte, index) => byte !== right[index]);
  return left.length - right.length || left[at]! - right[at]!;
}
