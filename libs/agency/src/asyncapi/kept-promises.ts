import { breaches, type Schema } from './breaches.js';

/** What a look at the kept schemas finds. */
export interface Look {
  /** A sentence for each promise that is broken. */
  readonly broken: readonly string[];
  /** Contracts without a kept schema, or with optional fields that it lacks. */
  readonly unkept: readonly string[];
}

/** Compares what is promised today with what was kept, by contract name. */
export function lookAt(kept: ReadonlyMap<string, Schema>, today: ReadonlyMap<string, Schema>): Look {
  return {
    broken: [...kept].flatMap(([name, schema]) => {
      const now = today.get(name);
      return now ? breaches(name, schema, now) : [`${name}: there is no such contract any more. ${WHEN_GONE}`];
    }),
    unkept: [...today].filter(([name, schema]) => textOf(kept.get(name)) !== textOf(schema)).map(([name]) => name),
  };
}

const WHEN_GONE =
  'A contract stays until no manifest names it; then its kept file is deleted by hand, in the same commit.';

/** Lists whose order says nothing. */
const SETS: ReadonlySet<string> = new Set(['enum', 'required']);

/** The kept form: sorted keys, one per line. */
export function textOf(schema: Schema | undefined): string {
  return JSON.stringify(ordered(schema), null, 2) ?? '';
}

function ordered(value: unknown, keyword = ''): unknown {
  if (Array.isArray(value))
    return SETS.has(keyword) ? [...(value as string[])].sort() : value.map((item) => ordered(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, ordered(item, key)]));
}
