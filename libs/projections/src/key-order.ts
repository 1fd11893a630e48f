const ASCII = /^[\0-\x7f]*$/;
const MOST = 1000;
const encoder = new TextEncoder();
const remembered = new Map<string, readonly string[] | undefined>();
let last: { readonly keys: readonly string[]; readonly order: readonly string[] | undefined } = {
  keys: [],
  order: undefined,
};

/**
 * The keys of an object in the order in which PostgreSQL's jsonb gives them back (by length in UTF-8, then byte by
 * byte); undefined where they stand in it.
 */
export function orderOf(keys: readonly string[]): readonly string[] | undefined {
  if (keys.length < 2) return undefined;
  if (!areSame(keys, last.keys)) last = { keys, order: lookedUp(keys) };
  return last.order;
}

function areSame(keys: readonly string[], others: readonly string[]): boolean {
  return keys.length === others.length && keys.every((key, index) => key === others[index]);
}

function lookedUp(keys: readonly string[]): readonly string[] | undefined {
  const shape = keys.join('\0'); // the rows of a read model look alike; no key that is stored holds this character
  if (remembered.has(shape)) return remembered.get(shape);
  if (remembered.size === MOST) remembered.clear();
  const order = [...keys].sort(ASCII.test(shape) ? compareAscii : compareBytes);
  const found = order.every((key, place) => key === keys[place]) ? undefined : order;
  remembered.set(shape, found);
  return found;
}

function compareAscii(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function compareBytes(a: string, b: string): number {
  const [left, right] = [encoder.encode(a), encoder.encode(b)];
  const at = left.findIndex((byte, index) => byte !== right[index]);
  return left.length - right.length || (left[at] ?? 0) - (right[at] ?? 0);
}
