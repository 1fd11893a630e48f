import type { Table } from '#documents/sheet-rows.js';
import type { Verdict } from './finding.js';
import type { LedgerReading } from './read-ledger.js';

const WORDS: Readonly<Record<Verdict, string>> = { ok: '通过', warning: '提示', error: '错误' };

/** The sheet as it came, every row with its verdict and what is to be put right. Corrected, it can be imported again. */
export function errorWorkbook({ columns, rows }: LedgerReading): Table {
  return {
    sheet: '导入结果',
    header: [...columns.map(({ title }) => title), '原行号', '判定', '问题说明'],
    rows: rows.map(({ row, raw, verdict, messages }) => [
      ...columns.map(({ title }) => raw[title]),
      row,
      WORDS[verdict],
      messages.join('；'),
    ]),
  };
}
