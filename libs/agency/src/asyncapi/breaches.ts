/** A JSON Schema in one piece, without references. */
export type Schema = { readonly [keyword: string]: unknown };

/** Keywords that say nothing of what is valid. */
const REMARKS: ReadonlySet<string> = new Set(['title', 'description', 'example', 'examples', '$comment', '$id']);
/** Keywords whose smaller number lets less through, and those whose greater one does. */
const UPPER: ReadonlySet<string> = new Set(['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties']);
const LOWER: ReadonlySet<string> = new Set(['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties']);
/** Compared part by part. */
const PARTS: ReadonlySet<string> = new Set(['properties', 'required', 'items']);
const SETS: ReadonlySet<string> = new Set(['enum', 'type']);

const WAY_OUT = 'Leave the class as it was; the new form is a new version file (….v<n+1>.ts).';
const NARROWER = 'what an old producer wrote may not be valid any more';
const WIDER = 'who reads by the kept schema may meet what it does not know';

/**
 * Where today's schema breaks the promise that the kept one was, a sentence for each; empty when nowhere.
 * Old readers can read the new form and old data is still valid: only new optional fields are free.
 */
export function breaches(name: string, kept: Schema, today: Schema): string[] {
  return faults(kept, today, '').map((fault) => `${name}: ${fault}. ${WAY_OUT}`);
}

function faults(kept: Schema, today: Schema, at: string): string[] {
  const keywords = [...new Set([...Object.keys(kept), ...Object.keys(today)])].sort();
  return [
    ...keywords
      .filter((keyword) => !REMARKS.has(keyword) && !PARTS.has(keyword))
      .flatMap((keyword) => keywordFault(keyword, kept[keyword], today[keyword], at)),
    ...fieldFaults(kept, today, at),
    ...itemFaults(kept.items, today.items, at),
  ];
}

function fieldFaults(kept: Schema, today: Schema, at: string): string[] {
  const [before, now] = [fieldsOf(kept), fieldsOf(today)];
  const [needed, needs] = [requiredOf(kept), requiredOf(today)];
  const path = (name: string) => (at === '' ? name : `${at}.${name}`);
  const known = Object.entries(before).flatMap(([name, schema]) => {
    const field = now[name];
    if (field === undefined) return [`field "${path(name)}" was removed or renamed`];
    return [...requiredFault(path(name), needed.has(name), needs.has(name)), ...faults(schema, field, path(name))];
  });
  const added = Object.keys(now).filter((name) => !(name in before));
  return [
    ...known,
    ...added.filter((name) => needs.has(name)).map((name) => `new field "${path(name)}" is required: ${NARROWER}`),
    ...(kept.additionalProperties === false ? added : []).map(
      (name) => `new field "${path(name)}" where the kept schema allows no others: ${WIDER}`,
    ),
  ];
}

function requiredFault(field: string, was: boolean, is: boolean): string[] {
  if (was === is) return [];
  return is
    ? [`field "${field}" became required: ${NARROWER}`]
    : [`field "${field}" is no longer required: who reads by the kept schema counts on it`];
}

function itemFaults(kept: unknown, today: unknown, at: string): string[] {
  if (isSchema(kept) && isSchema(today)) return faults(kept, today, `${at}[]`);
  return same(kept, today) ? [] : [`${placeOf(at)}: items changed`];
}

function keywordFault(keyword: string, kept: unknown, today: unknown, at: string): string[] {
  const [was, is] = [meaning(keyword, kept), meaning(keyword, today)];
  if (same(was, is)) return [];
  return [`${placeOf(at)}: ${keyword} ${told(was)} became ${told(is)}: ${consequence(keyword, was, is)}`];
}

function consequence(keyword: string, was: unknown, is: unknown): string {
  if (SETS.has(keyword) && Array.isArray(was) && Array.isArray(is)) {
    const lost = was.filter((value) => !is.includes(value));
    return [...(lost.length > 0 ? [NARROWER] : []), ...(is.every((one) => was.includes(one)) ? [] : [WIDER])].join(
      '; ',
    );
  }
  if (was === undefined) return NARROWER;
  if (is === undefined) return WIDER;
  if (UPPER.has(keyword)) return Number(is) < Number(was) ? NARROWER : WIDER;
  if (LOWER.has(keyword)) return Number(is) > Number(was) ? NARROWER : WIDER;
  return 'it means something else now';
}

/** Order in a set says nothing; an object is open unless it says otherwise. */
function meaning(keyword: string, value: unknown): unknown {
  if (SETS.has(keyword) && value !== undefined) return [value].flat().sort();
  return keyword === 'additionalProperties' ? (value ?? true) : value;
}

function placeOf(at: string): string {
  return at === '' ? 'the whole' : `field "${at}"`;
}

function told(value: unknown): string {
  return value === undefined ? '(nothing)' : sorted(value);
}

function same(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}

/** JSON text that does not depend on the order of keys. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    isSchema(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf({ properties }: Schema): Record<string, Schema> {
  return isSchema(properties) ? (properties as Record<string, Schema>) : {};
}

function requiredOf({ required }: Schema): ReadonlySet<unknown> {
  return new Set(Array.isArray(required) ? required : []);
}
