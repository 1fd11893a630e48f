import type { Sheet, Table } from '#documents/sheet-rows.js';
import type { ReadList } from './readable-lists.js';

type Cell = string | number | undefined;

/** Who exported what, and of when. */
export interface ExportCover {
  readonly exporter: string;
  /** The county's time. */
  readonly asOf: string;
}

/** The sheets of an export: a cover, the ledger as the county knows it, and a sheet for each list. */
export function exportTables(cover: ExportCover, ledger: Sheet | undefined, lists: readonly ReadList[]): Table[] {
  const own = ledger ? [ledgerTable(ledger)] : [];
  const taken = new Set(['说明', ...own.map(({ sheet }) => sheet)]);
  return [coverTable(cover, lists), ...own, ...lists.map((list) => listTable(list, taken))];
}

function coverTable({ exporter, asOf }: ExportCover, lists: readonly ReadList[]): Table {
  return {
    sheet: '说明',
    header: ['导出内容', '行数'],
    rows: [
      [`导出人：${exporter}`, undefined],
      [`数据时间：${asOf}`, undefined],
      ['各表为该账号有权查看的全部数据；列名为接口字段名，说明见各服务的 /api/openapi.json', undefined],
      ...lists.map(({ name, rows }) => [name, rows.length] as const),
    ],
  };
}

/** The ledger's own workbook, with its Chinese headings. */
function ledgerTable({ rows }: Sheet): Table {
  const [header, ...lines] = rows.map(({ cells }) =>
    Array.from({ length: Math.max(0, ...cells.keys()) }, (_, index): Cell => {
      const cell = cells.get(index + 1);
      return cell?.kind === 'number' ? Number(cell.text) : cell?.text;
    }),
  );
  return { sheet: '问题楼盘台账', header: (header ?? []).map((text) => String(text ?? '')), rows: lines };
}

function listTable({ name, rows }: ReadList, taken: Set<string>): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    sheet: sheetName(name, taken),
    header: columns,
    rows: rows.map((row) => columns.map((column) => cell(row[column]))),
  };
}

/** What is no text or number is written as people would: lists by commas, the rest as JSON. */
function cell(value: unknown): Cell {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string' || typeof value === 'number') return value;
  const isPlainList = Array.isArray(value) && value.every((each) => typeof each === 'string');
  return isPlainList ? value.join('，') : JSON.stringify(value);
}

/** Excel allows 31 characters, and no name twice. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name.replaceAll('/', ' ');
  let free = plain.slice(0, 31);
  for (let number = 2; taken.has(free); number += 1) free = `${plain.slice(0, 28)} ${number}`;
  taken.add(free);
  return free;
}
