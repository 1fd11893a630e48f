import { useState } from 'react';
import { useSearchParams } from 'react-router';

interface TableState {
  readonly words: string;
  readonly chosen: ReadonlyMap<string, readonly string[]>;
  readonly search: (words: string) => void;
  readonly choose: (filters: Readonly<Record<string, readonly string[] | null>>) => void;
}

const SEPARATOR = '~';

/** Search and filters of a table in the page's address: `<name>.q`, `<name>.<column>`. */
export function useTableState(name: string): TableState {
  const [params, setParams] = useSearchParams();
  const write = (changes: Readonly<Record<string, string>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries(changes)) {
          if (value === '') next.delete(`${name}.${key}`);
          else next.set(`${name}.${key}`, value);
        }
        return next;
      },
      { replace: true },
    );
  const chosen = new Map<string, readonly string[]>();
  for (const [key, value] of params) {
    if (key.startsWith(`${name}.`) && key !== `${name}.q`)
      chosen.set(key.slice(name.length + 1), value.split(SEPARATOR));
  }
  return {
    words: params.get(`${name}.q`) ?? '',
    chosen,
    search: (words) => write({ q: words }),
    choose: (filters) =>
      write(Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, (values ?? []).join(SEPARATOR)]))),
  };
}

/** Columns that this person has hidden in this table, kept in the browser. */
export function useHiddenColumns(
  name: string,
  folded: readonly string[],
): [readonly string[], (hidden: string[]) => void] {
  const key = `columns:${name}`;
  const [hidden, setHidden] = useState<readonly string[]>(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? folded : kept.split(',').filter(Boolean);
  });
  return [
    hidden,
    (next) => {
      localStorage.setItem(key, next.join(','));
      setHidden(next);
    },
  ];
}
