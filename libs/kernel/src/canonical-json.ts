/**
 * RFC 8785 canonical JSON, strict: what JSON cannot say exactly is an error, never dropped.
 * Numbers must be safe integers (money is 分, ratios are decimal strings).
 * @throws TypeError naming the path of the first value that has no canonical form.
 */
export function canonicalJson(value: unknown, path = '$'): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value, path);
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
    throw new TypeError(`${path}: ${value} is no safe integer`);
  }
  if (Array.isArray(value)) return `[${value.map((item, index) => canonicalJson(item, `${path}[${index}]`)).join()}]`;
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${quoted(key, path)}:${canonicalJson(item, `${path}.${key}`)}`).join()}}`;
  }
  throw new TypeError(`${path}: ${typeof value} has no canonical form`);
}

function quoted(text: string, path: string): string {
  if (!text.isWellFormed()) throw new TypeError(`${path}: lone surrogate`);
  return JSON.stringify(text);
}

/** Class instances are taken field by field only when they are bodies (own data, no toJSON): Map, Set, Date are refused. */
function isPlain(value: object): boolean {
  return !(value instanceof Map || value instanceof Set || value instanceof Date || 'toJSON' in value);
}
