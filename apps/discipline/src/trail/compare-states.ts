import type { ProjectState } from './project-state.js';
import type { StateChange } from './trail-views.js';

/** Which fields differ, by name; items of a list are named by their id. */
export function compareStates(before: ProjectState, after: ProjectState): StateChange[] {
  const [first, last] = [new Map(fieldsOf(before)), new Map(fieldsOf(after))];
  const names = [...new Set([...first.keys(), ...last.keys()])].sort();
  return names
    .map((field) => ({ field, before: first.get(field) ?? '', after: last.get(field) ?? '' }))
    .filter((change) => change.before !== change.after);
}

function fieldsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((item: { id: string }) => [item.id, item])
    : Object.entries(value);
  return entries.flatMap(([name, inner]) => fieldsOf(inner, path === '' ? name : `${path}.${name}`));
}
