/** Where a value lies, for the error's sake: one per container, so that the common case costs nothing. */
interface Place {
  readonly within?: Place;
  step: string;
}

/**
 * RFC 8785 canonical JSON, strict: what JSON cannot say exactly is an error, never dropped.
 * Numbers must be safe integers (money is 分, ratios are decimal strings).
 * @throws TypeError naming the path of the first value that has no canonical form.
 */
export function canonicalJson(value: unknown, path = '$'): string {
  return textOf(value, { step: path });
}

function textOf(value: unknown, place: Place): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value, place);
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
    throw new TypeError(`${pathOf(place)}: ${value} is no safe integer`);
  }
  if (Array.isArray(value)) return arrayText(value, { within: place, step: '' });
  if (typeof value === 'object' && isPlain(value)) return objectText(value, { within: place, step: '' });
  throw new TypeError(`${pathOf(place)}: ${typeof value} has no canonical form`);
}

function arrayText(items: readonly unknown[], place: Place): string {
  let text = '';
  for (let index = 0; index < items.length; index++) {
    place.step = `[${index}]`;
    text += (index === 0 ? '' : ',') + textOf(items[index], place);
  }
  return `[${text}]`;
}

function objectText(value: object, place: Place): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const item = (value as Record<string, unknown>)[key];
    if (item === undefined) continue;
    place.step = `.${key}`;
    text += `${text && ','}${quoted(key, place)}:${textOf(item, place)}`;
  }
  return `{${text}}`;
}

function quoted(text: string, place: Place): string {
  if (!text.isWellFormed()) throw new TypeError(`${pathOf(place)}: lone surrogate`);
  return JSON.stringify(text);
}

function pathOf({ within, step }: Place): string {
  return within ? pathOf(within) + step : step;
}

/** Class instances are taken field by field only when they are bodies (own data, no toJSON): Map, Set, Date are refused. */
function isPlain(value: object): boolean {
  return !(value instanceof Map || value instanceof Set || value instanceof Date || 'toJSON' in value);
}
