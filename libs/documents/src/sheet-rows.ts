import type { Day } from '#kernel/time.js';

/** How much of a date the sheet shows: a cell formatted `yyyy"年"m"月"` names no day, although one is stored. */
export type Shown = 'day' | 'month' | 'year';

/** `text` is always what a person would read; a formula is never calculated, its cached result never trusted. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string; readonly day: Day; readonly shown: Shown }
  | { readonly kind: 'formula'; readonly text: string };

/** `row` is the sheet's own row number; `cells` holds the cells that are not empty, by column, 1 = A. */
export interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
}

/** A table to be written: one sheet, a header row, then the rows. Absent values stay empty. */
export interface Table {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: Iterable<readonly (string | number | undefined)[]>;
}

/** 28 → `AB`. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  return (column > 26 ? columnLetters((column - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest);
}

/** `AB12` → 28; undefined if the reference is none. */
export function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference)?.[1];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
