import type { SheetRow } from '#documents/sheet-rows.js';
import type { HeaderColumn } from './header-columns.js';
import { readCount } from './normalise-number.js';

const SMALL = 5;

/** The row as it stands in the sheet, by the sheet's own titles; small cells of 停贷户数 as `<5`. */
export function rawRow(row: SheetRow, columns: readonly HeaderColumn[]): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const text = row.cells.get(column.column)?.text;
      return text === undefined ? [] : [[column.title, kept(text, column)]];
    }),
  );
}

/** Fewer than five households could be named by their neighbours: only finance and the reporting bank see the number. */
function kept(text: string, { known, title }: HeaderColumn): string {
  const counted = known?.field === 'stopLoanHouseholds' || /(停贷|断贷|断供).*(户|人)/.test(title);
  const value = counted ? readCount(text).value : undefined;
  if (value !== undefined && value > 0 && value < SMALL) return `<${SMALL}`;
  return text.toWellFormed();
}
