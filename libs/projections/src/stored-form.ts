import { canonicalJson } from '#kernel/canonical-json.js';
import { orderOf } from './key-order.js';

const NUL = /(?<!\\)(\\\\)*\\u0000/; // as JSON writes it; an escaped backslash before u0000 is harmless
const ODD = Symbol('reads back otherwise than it is, or not at all');

/**
 * The row as it will be read back, down to the order of its keys: what the fold sees next is the same in a batch and
 * across batches.
 * @param before the row that the fold was given, in its stored form: what it shares with the new one is not looked at again
 * @throws TypeError for a row that cannot be stored
 */
export function storedForm(row: object | undefined, before?: object): object | undefined {
  if (row === undefined || row === before) return row;
  const plain = stored(row, before);
  if (plain !== ODD) return plain as object;
  const text = canonicalJson(row);
  if (NUL.test(text)) throw new TypeError('the row holds a character that no database takes (U+0000)');
  const parsed = JSON.parse(text) as object;
  const ordered = stored(parsed, undefined);
  return ordered === ODD ? parsed : (ordered as object);
}

/** The value itself where it reads back as it is; with its keys in order; or ODD. */
function stored(value: unknown, before: unknown): unknown {
  switch (typeof value) {
    case 'string':
      return isText(value) ? value : ODD;
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : ODD;
    case 'boolean':
      return value;
    case 'object':
      if (value === null) return value;
      return Array.isArray(value) ? storedItems(value, before) : storedFields(value, before);
    default:
      return ODD;
  }
}

function storedItems(items: readonly unknown[], before: unknown): unknown {
  const known: readonly unknown[] = Array.isArray(before) ? before : [];
  let copy: unknown[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (index < known.length && item === known[index]) continue;
    const kept = stored(item, known[index]);
    if (kept === ODD) return ODD;
    if (kept !== item) (copy ??= [...items])[index] = kept;
  }
  return copy ?? items;
}

function storedFields(value: object, before: unknown): unknown {
  const prototype: unknown = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || 'toJSON' in value) return ODD;
  const fields = value as Readonly<Record<string, unknown>>;
  const known = (typeof before === 'object' && before !== null ? before : {}) as typeof fields;
  const keys = Object.keys(fields);
  let changed: Record<string, unknown> | undefined;
  for (const key of keys) {
    const item = fields[key];
    if (item === undefined || key === '__proto__') return ODD;
    if (item === known[key]) continue;
    const kept = isText(key) ? stored(item, known[key]) : ODD;
    if (kept === ODD) return ODD;
    if (kept !== item) (changed ??= {})[key] = kept;
  }
  const order = orderOf(keys);
  if (!changed && !order) return value;
  const copy: Record<string, unknown> = {};
  for (const key of order ?? keys) copy[key] = changed?.[key] ?? fields[key];
  return copy;
}

function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
