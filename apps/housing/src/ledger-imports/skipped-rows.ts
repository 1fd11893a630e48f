import type { SheetRow } from '#documents/sheet-rows.js';
import type { Header } from './header.js';
import { folded } from './plain-text.js';

const TOTAL = /^[(（]?(合计|总计|小计|共计|累计|总数|本页合计)[:：)）]?/;
const NOTE = /^(注|备注|说明|填表说明|填表人|填报人|制表|审核|负责人|联系人|联系电话|填报日期|单位负责人)\d?[:：、.]?/;

/** Why a row below the header is no project: a total, a repeated header, a note at the foot. Undefined: it is one. */
export function skipReason(row: SheetRow, header: Header): string | undefined {
  const texts = [...row.cells.values()].map(({ text }) => folded(text));
  const [first = ''] = texts;
  const nameColumn = header.columns.find(({ known }) => known?.field === 'name')?.column ?? 0;
  const name = row.cells.get(nameColumn)?.text ?? '';
  if (TOTAL.test(first) || /^(合计|总计|小计|共计)$/.test(folded(name))) return '合计行';

  const titles = new Set(header.columns.map(({ title }) => folded(title)));
  if (texts.length > 1 && texts.every((text) => titles.has(text))) return '重复的表头';
  if (NOTE.test(first) && texts.length <= 4 && (folded(name) !== first || texts.length === 1)) return '表尾说明';
  return undefined;
}
