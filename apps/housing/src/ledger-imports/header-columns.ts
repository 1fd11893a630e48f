import type { SheetRow } from '#documents/sheet-rows.js';
import { LEDGER_COLUMNS, type ColumnUse, type LedgerColumn } from './ledger-columns.js';
import { unitOfLabel } from './title-statements.js';
import type { MoneyUnit } from './normalise-number.js';
import { folded } from './plain-text.js';

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

/** 栏目对应: what people said that a column of this title is used for. Goes before the labels. */
export type ColumnMapping = ReadonlyMap<string, ColumnUse>;

/** No ledger is wider; what lies to the right is not read, and told. */
export const WIDEST = 256;

const BY_LABEL = new Map(LEDGER_COLUMNS.flatMap((column) => column.labels.map((label) => [folded(label), column])));
const BY_FIELD = new Map(LEDGER_COLUMNS.map((column) => [column.field, column]));

/** The columns under the rows of a header. Of two that mean the same the first counts; what people said, before all. */
export function columnsOf(rows: readonly SheetRow[], mapping: ColumnMapping): HeaderColumn[] {
  const labelled = labelledColumns(rows);
  const said = labelled.map(({ title }) => mapping.get(title));
  const chosen = said.map((use, index) => (use !== 'raw' && said.indexOf(use) === index ? use : undefined));
  const taken = new Set(chosen.filter((field) => field !== undefined));
  return labelled.map(({ column, title, labels }, index) => {
    const field = chosen[index];
    const unsaid = said[index] === undefined ? recognise(labels) : undefined;
    const known = field ? BY_FIELD.get(field) : unsaid && !taken.has(unsaid.field) ? unsaid : undefined;
    if (known) taken.add(known.field);
    const unit = labels.map(unitOfLabel).findLast((found) => found !== undefined);
    return { column, title, ...(known && { known }), ...(unit && { unit }) };
  });
}

function labelledColumns(rows: readonly SheetRow[]): { column: number; title: string; labels: readonly string[] }[] {
  const bottom = rows.at(-1);
  const width = Math.min(WIDEST, Math.max(...rows.flatMap((row) => [...row.cells.keys()])));
  const titles = new Set<string>();
  const labelled = [];
  for (let column = 1; column <= width; column++) {
    const own = rows.map((row) => row.cells.get(column)?.text ?? '');
    // A group's label stands in its first column only: it spans what is labelled below it, up to the next group.
    const parts = bottom?.cells.has(column) ? rows.map((row, index) => own[index] || spanning(row, column)) : own;
    const labels = parts.filter(Boolean);
    if (labels.length > 0) labelled.push({ column, title: unique(labels, column, titles), labels });
  }
  return labelled;
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
