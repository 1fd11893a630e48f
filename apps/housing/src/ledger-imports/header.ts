import type { Sheet, SheetRow } from '#documents/sheet-rows.js';
import { RuleViolation } from '#kernel/errors.js';
import { FEWEST_COLUMNS, LEDGER_COLUMNS, type LedgerColumn } from './ledger-columns.js';
import type { Period } from './normalise-date.js';
import type { MoneyUnit } from './normalise-number.js';
import { folded } from './plain-text.js';
import { cutOffOf, unitOfLabel, unitOfTitle } from './title-statements.js';

export interface HeaderColumn {
  /** 1 = A. */
  readonly column: number;
  /** What the sheet calls it, unique within the header. */
  readonly title: string;
  /** Absent: the column is not known, and is kept in the raw row only. */
  readonly known?: LedgerColumn;
  /** Of money columns. */
  readonly unit?: MoneyUnit;
}

export interface Header {
  readonly columns: readonly HeaderColumn[];
  /** Row number of the header's last row; data begins below. */
  readonly lastRow: number;
  readonly cutOff?: Period;
}

const SEARCHED_ROWS = 30;
const TALLEST = 3;
/** No ledger is wider; what lies to the right is not read, and told. */
export const WIDEST = 256;

const BY_LABEL = new Map(LEDGER_COLUMNS.flatMap((column) => column.labels.map((label) => [folded(label), column])));

/** Finds the header of a ledger below its title rows; undefined: the sheet is no ledger. */
export function findHeader(sheet: Sheet): Header | undefined {
  const rows = sheet.rows.slice(0, SEARCHED_ROWS);
  let best: { columns: HeaderColumn[]; from: number; bottom: number; score: number } | undefined;
  for (let bottom = 0; bottom < rows.length; bottom++) {
    for (let from = bottom; from >= 0 && from > bottom - TALLEST; from--) {
      const stacked = rows.slice(from, bottom + 1);
      if (stacked.slice(0, -1).some(isTitle)) break;
      const columns = columnsOf(stacked);
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

function columnsOf(rows: readonly SheetRow[]): HeaderColumn[] {
  const bottom = rows.at(-1);
  const width = Math.min(WIDEST, Math.max(...rows.flatMap((row) => [...row.cells.keys()])));
  const columns: HeaderColumn[] = [];
  const taken = new Set<LedgerColumn>();
  const titles = new Set<string>();
  for (let column = 1; column <= width; column++) {
    const own = rows.map((row) => row.cells.get(column)?.text ?? '');
    // A group's label stands in its first column only: it spans what is labelled below it, up to the next group.
    const parts = bottom?.cells.has(column) ? rows.map((row, index) => own[index] || spanning(row, column)) : own;
    const labels = parts.filter(Boolean);
    if (labels.length === 0) continue;
    const known = recognise(labels);
    const unit = labels.map(unitOfLabel).findLast((found) => found !== undefined);
    const fresh = known && !taken.has(known) ? known : undefined;
    if (fresh) taken.add(fresh);
    const title = unique(labels, column, titles);
    columns.push({ column, title, ...(fresh && { known: fresh }), ...(unit && { unit }) });
  }
  return columns;
}

/** A title says something of the whole sheet: one cell, or `截止时间：…`. A row of groups has more, and says nothing. */
function isTitle({ cells }: SheetRow): boolean {
  return cells.size < 2 || [...cells.values()].some(({ text }) => /[:：]|截止|截至/.test(text));
}

function spanning(row: SheetRow, column: number): string {
  for (let left = column - 1; left > 0; left--) {
    const text = row.cells.get(left)?.text;
    if (text) return text;
  }
  return '';
}

/** By the lowest label, else by the labels above and below it together: `停贷` over `户数`. */
function recognise(labels: readonly string[]): LedgerColumn | undefined {
  const plain = labels.map((label) => folded(label).replace(/[*:#]/g, ''));
  for (let parts = 1; parts <= plain.length; parts++) {
    const text = plain.slice(-parts).join('');
    const known =
      BY_LABEL.get(text) ?? BY_LABEL.get(text.replace(/[()]/g, '')) ?? BY_LABEL.get(text.replace(/\([^()]*\)/g, ''));
    if (known && !(parts === 1 && isAmbiguous(plain))) return known;
  }
  return undefined;
}

/** `户数` and `金额` mean what stands above them. */
function isAmbiguous(plain: readonly string[]): boolean {
  return (
    plain.length > 1 &&
    /^(户数|套数|人数|金额|名称|类型|时间)$/.test(plain.at(-1) ?? '') &&
    /停贷|断贷|断供/.test(plain.join(''))
  );
}

function unique(labels: readonly string[], column: number, taken: Set<string>): string {
  const flat = labels.map((label) => label.replace(/\s+/g, ' ').trim().slice(0, 60).toWellFormed());
  const title =
    [flat.at(-1) ?? '', flat.join('/'), `${flat.join('/')}#${column}`].find((text) => !taken.has(text)) ?? '';
  taken.add(title);
  return title;
}
