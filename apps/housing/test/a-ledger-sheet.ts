import type { Cell, Sheet } from '#documents/sheet-rows.js';
import type { County, ImportedEntry, KnownProject } from '../src/ledger-imports/imported-entry.js';
import { readLedger, type LedgerReading, type LedgerRow } from '../src/ledger-imports/read-ledger.js';

export const county: County = {
  division: '990121',
  name: '安澜县',
  townships: ['城关镇', '河西街道', '东湖街道', '柳林镇'],
};
const cell = (text: string): Cell => (text.startsWith('=') ? { kind: 'formula', text } : { kind: 'text', text });
export const sheetOf = (rows: readonly (readonly string[])[], name = '台账'): Sheet => ({
  name,
  hidden: false,
  rows: rows.map((texts, index) => ({
    row: index + 1,
    cells: new Map(texts.map((text, at) => [at + 1, cell(text)] as const).filter(([, { text }]) => text !== '')),
  })),
});

export const GOOD: Readonly<Record<string, string>> = {
  项目名称: '锦澜府',
  台账级别: '市级',
  项目类别: '商品房',
  坐落: '城关镇锦绣大道18号',
  属地乡镇: '城关镇',
  开发单位: '安澜锦程置业有限公司',
  统一社会信用代码: '91990121MAYX00001J',
  总套数: '812',
  已售套数: '746',
  已交付套数: '0',
  已办证套数: '0',
  涉及户数: '746',
  问题类型: '停工',
  包案县领导: '县长',
  牵头单位: '住建局',
  属地责任人: '刘明',
  完成时限: '2026-06-30',
  备注: '',
};
/** What a row says instead of the good row. */
export type Said = Partial<typeof GOOD>;
export const titles = Object.keys(GOOD);
export const TITLE = ['截止时间：2026-01-11  单位：万元'];

/** A sheet of good rows, each with what is said of it instead. */
export const ledger = (...rows: readonly Said[]): Sheet =>
  sheetOf([TITLE, titles, ...rows.map((said) => titles.map((title) => said[title] ?? GOOD[title] ?? ''))]);
export const read = (...rows: readonly Said[]): LedgerReading => readLedger([ledger(...rows)], county);
export const only = (said: Said): LedgerRow => read(said).rows[0] as LedgerRow;
export const known = (entry: ImportedEntry | undefined, index = 0): KnownProject => ({
  projectCode: `990121-2026-${String(index + 1).padStart(3, '0')}`,
  entry: entry as ImportedEntry,
});
