import { byRecording, type Fact } from '#messaging/fact.js';
import type { Projection } from './projection.js';
import { storedForm } from './stored-form.js';

/** What became of one key. */
export interface Folded {
  readonly row: object | undefined;
  /** The fact at which the key had to stop. The row is the one before it. */
  readonly parked?: { readonly reason: string; readonly fact: Fact };
}

/** The facts of a batch that a projection folds, by the key of the row they touch, in order. */
export function byKey(projection: Projection, facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!projection.on.includes(fact.type)) continue;
    const keys = projection.keys(fact);
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const group = groups.get(key);
      if (group) group.push(fact);
      else groups.set(key, [fact]);
    }
  }
  return groups;
}

/** Folds facts into a row, up to the first that the projection cannot take. */
export function foldFacts(
  projection: Projection,
  key: string,
  start: object | undefined,
  facts: readonly Fact[],
): Folded {
  let row = start;
  for (const fact of facts) {
    try {
      row = storedForm(projection.project(row, fact, key), row);
    } catch (error) {
      return { row, parked: { reason: error instanceof Error ? error.message : String(error), fact } };
    }
  }
  return { row };
}

/** Folds all facts of a key in the order in which their services recorded them. */
export function refold(projection: Projection, key: string, facts: readonly Fact[]): Folded {
  return foldFacts(projection, key, undefined, [...facts].sort(byRecording));
}
