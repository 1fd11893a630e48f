import type { ReactNode } from 'react';

/** A column of a DataTable. `value` is what is searched, sorted and exported; `render` what is seen, if it differs. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly value: (row: Row) => string | number | undefined;
  readonly render?: (row: Row) => ReactNode;
  /** Offers the distinct values as a filter. */
  readonly filter?: boolean;
  readonly numeric?: boolean;
  /** Not shown until chosen in the column settings. */
  readonly folded?: boolean;
}

/** Rows whose columns contain the words, and whose filtered columns hold one of the chosen values. */
export function matching<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  words: string,
  chosen: ReadonlyMap<string, readonly string[]>,
): Row[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = columns
      .map((column) => String(column.value(row) ?? ''))
      .join('\u0000')
      .toLowerCase();
    return (
      wanted.every((word) => text.includes(word)) &&
      columns.every((column) => {
        const values = chosen.get(column.key);
        return !values || values.length === 0 || values.includes(String(column.value(row) ?? ''));
      })
    );
  });
}

/** The distinct values of a column, sorted. */
export function distinct<Row>(rows: readonly Row[], column: Column<Row>): string[] {
  return [...new Set(rows.map((row) => String(column.value(row) ?? '')))].sort((a, b) => a.localeCompare(b, 'zh'));
}

/** Numbers by size, texts in Chinese order. */
export function compared<Row>(column: Column<Row>, a: Row, b: Row): number {
  const [left, right] = [column.value(a) ?? '', column.value(b) ?? ''];
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : String(left).localeCompare(String(right), 'zh');
}
