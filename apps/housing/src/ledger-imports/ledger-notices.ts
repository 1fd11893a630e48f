import type { Sheet } from '#documents/sheet-rows.js';
import { WIDEST, type ColumnMapping } from './header-columns.js';
import type { Header } from './header.js';
import { labelOf } from './ledger-columns.js';

interface FoundLedger {
  readonly sheet: Sheet;
  readonly header: Header;
}

/** What an officer should know of the file as a whole: how its columns were taken, and what of it was not read. */
export function noticesOf(
  { sheet, header }: FoundLedger,
  others: readonly FoundLedger[],
  mapping: ColumnMapping,
): string[] {
  return [
    ...columnsAsSaid(header, mapping),
    ...unknownColumns(header, mapping),
    ...(header.cutOff ? [] : ['标题没有注明截止时间']),
    ...tooWide(sheet),
    ...others.map((other) => `工作表“${other.sheet.name}”也是台账，未读取；请分别导入`),
  ];
}

function columnsAsSaid({ columns }: Header, mapping: ColumnMapping): string[] {
  const said = columns.flatMap(({ title, known }) =>
    mapping.has(title) ? [`“${title}”→${labelOf(known?.field ?? 'raw')}`] : [],
  );
  return said.length > 0 ? [`按已记住的栏目对应读取：${said.join('、')}`] : [];
}

function unknownColumns({ columns }: Header, mapping: ColumnMapping): string[] {
  const unknown = columns.filter(({ known, title }) => !known && !mapping.has(title)).map(({ title }) => `“${title}”`);
  return unknown.length > 0 ? [`未识别的栏目只保留原文：${unknown.join('、')}`] : [];
}

function tooWide({ rows }: Sheet): string[] {
  const wide = rows.find(({ cells }) => [...cells.keys()].some((column) => column > WIDEST));
  return wide ? [`第 ${WIDEST} 列以后的内容未读取（如第 ${wide.row} 行）`] : [];
}
