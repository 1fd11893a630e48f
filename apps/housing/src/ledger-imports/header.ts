import type { Sheet, SheetRow } from '#documents/sheet-rows.js';
import { RuleViolation } from '#kernel/errors.js';
import { columnsOf, type ColumnMapping, type HeaderColumn } from './header-columns.js';
import { FEWEST_COLUMNS, type ColumnUse } from './ledger-columns.js';
import type { Period } from './normalise-date.js';
import { cutOffOf, unitOfTitle } from './title-statements.js';

export interface Header {
  readonly columns: readonly HeaderColumn[];
  /** Row number of the header's last row; data begins below. */
  readonly lastRow: number;
  readonly cutOff?: Period;
}

export interface ReadColumn {
  readonly title: string;
  readonly use: ColumnUse;
}

export const asRead = ({ title, known }: HeaderColumn): ReadColumn => ({ title, use: known?.field ?? 'raw' });

/** The mapping under which the same sheet is read the same again, whatever was remembered since. */
export const mappingOf = (columns: readonly ReadColumn[]): ColumnMapping =>
  new Map(columns.map(({ title, use }) => [title, use]));

const SEARCHED_ROWS = 30;
const TALLEST = 3;
/** Finds the header of a ledger below its title rows; undefined: the sheet is no ledger. */
export function findHeader(sheet: Sheet, mapping: ColumnMapping = new Map()): Header | undefined {
  const rows = sheet.rows.slice(0, SEARCHED_ROWS);
  let best: { columns: HeaderColumn[]; from: number; bottom: number; score: number } | undefined;
  for (let bottom = 0; bottom < rows.length; bottom++) {
    for (let from = bottom; from >= 0 && from > bottom - TALLEST; from--) {
      const stacked = rows.slice(from, bottom + 1);
      if (stacked.slice(0, -1).some(isTitle)) break;
      const columns = columnsOf(stacked, mapping);
      const score = columns.filter(({ known }) => known).length;
      // Of two that end in the same row the taller one: its groups tell what 户数 is counted.
      const better = best?.bottom === bottom ? score >= best.score : score > (best?.score ?? 0);
      if (better) best = { columns, from, bottom, score };
    }
  }
  if (!best || best.score < FEWEST_COLUMNS || !best.columns.some(({ known }) => known?.field === 'name'))
    return undefined;

  const titles = rows.slice(0, best.from).flatMap((row) => [...row.cells.values()].map(({ text }) => text));
  const cutOff = cutOffOf(titles);
  const last = rows[best.bottom];
  return { columns: withUnits(best.columns, titles), lastRow: last?.row ?? 0, ...(cutOff && { cutOff }) };
}

/** @throws RuleViolation `housing.ledger-unit-missing`: amounts without a unit would be off by ten thousand. */
export function withUnits(columns: readonly HeaderColumn[], titles: readonly string[]): HeaderColumn[] {
  const general = titles.map(unitOfTitle).find((unit) => unit !== undefined);
  return columns.map((column) => {
    if (column.known?.kind !== 'money') return column;
    const unit = column.unit ?? general;
    if (unit) return { ...column, unit };
    throw new RuleViolation(
      'housing.ledger-unit-missing',
      `表头和标题都没有注明“${column.title}”的金额单位，请在表头注明（如“万元”）后再导入`,
    );
  });
}

/** A title says something of the whole sheet: one cell, or `截止时间：…`. A row of groups has more, and says nothing. */
function isTitle({ cells }: SheetRow): boolean {
  return cells.size < 2 || [...cells.values()].some(({ text }) => /[:：]|截止|截至/.test(text));
}
