import { columnLetters, type Cell, type SheetRow } from '#documents/sheet-rows.js';
import { PROJECT_ID } from '#kernel/fields/fields.js';
import { isCreditCode } from '#kernel/credit-code.js';
import { readEnteredOn, readRemarkEntry } from './enter-later.js';
import type { Finding, Reading } from './finding.js';
import type { Header } from './header.js';
import type { HeaderColumn } from './header-columns.js';
import { labelOf } from './ledger-columns.js';
import type { County, ImportedEntry, LedgerField } from './imported-entry.js';
import { readCategory, readLevel, readProblemTypes, readTownship } from './normalise-choice.js';
import { readDate } from './normalise-date.js';
import { readCount, readMoney } from './normalise-number.js';
import { folded, halfWidth, isPlaceholder } from './plain-text.js';
import { readNames } from './similar-name.js';

export interface MappedRow {
  readonly entry: ImportedEntry;
  readonly findings: readonly Finding[];
}

/** As the commands that take the values over have it. */
const LONGEST: Partial<Record<string, number>> = { registeredName: 100, developer: 100, address: 200 };
const LONGEST_TEXT = 2000;

/** One row of the sheet in the ledger's terms, with what was found on the way. Reads each cell for itself only. */
export function mapRow(row: SheetRow, header: Header, county: County): MappedRow {
  const values: Partial<Record<LedgerField, unknown>> = {};
  const findings: Finding[] = [];
  const approximate: LedgerField[] = [];
  const take = (field: LedgerField, reading: Reading<unknown>, label: string): void => {
    if (reading.value !== undefined) values[field] = reading.value;
    if (reading.imprecise !== undefined) approximate.push(field);
    findings.push(...findingsOf(field, reading, label));
  };

  for (const column of header.columns) {
    const cell = row.cells.get(column.column);
    if (!cell) continue;
    if (cell.kind === 'formula') findings.push(formulaFound(column));
    else if (column.known?.kind === 'name') takeNames(cell, values, findings);
    else if (column.known) takeCell(column.known.field, column, cell);
  }
  const { name = '', ...rest } = values as Partial<ImportedEntry>;
  const entry: ImportedEntry = { otherNames: [], problemTypes: [], responsibleUnits: [], ...rest, name, approximate };
  return { entry, findings };

  function takeCell(field: NonNullable<HeaderColumn['known']>['field'], column: HeaderColumn, cell: Cell): void {
    const label = labelOf(field);
    if (field === 'sequence' || field === 'stopLoanHouseholds' || field === 'stopLoanAmount') return;
    if (field === 'enteredOn') {
      const { value, wrong } = readDate(cell);
      if (wrong) findings.push(...findingsOf('enterOn', { wrong }, label));
      if (value) take('enterOn', readEnteredOn(value, header.cutOff), label);
      return;
    }
    take(field, readCell(column, cell, county), label);
    if (field === 'remark') take('enterOn', readRemarkEntry(cell.text, header.cutOff), label);
  }
}

function readCell({ known, unit }: HeaderColumn, cell: Cell, county: County): Reading<unknown> {
  const { text } = cell;
  switch (known?.kind) {
    case 'count':
      return cell.kind === 'date' ? { wrong: `“${text}”是日期，不是数字` } : readCount(text);
    case 'money':
      return cell.kind === 'date' ? { wrong: `“${text}”是日期，不是金额` } : readMoney(text, unit ?? '万元');
    case 'date':
      return readDate(cell);
    case 'level':
      return readLevel(text);
    case 'category':
      return readCategory(text);
    case 'problemTypes':
      return readProblemTypes(text);
    case 'township':
      return readTownship(text, county);
    case 'creditCode':
      return readCreditCode(text);
    case 'projectCode':
      return readProjectCode(text, county);
    case 'units':
      return isPlaceholder(text)
        ? {}
        : {
            value: halfWidth(text)
              .split(/[、,，;；/\s]+/)
              .filter(Boolean),
          };
    case 'text':
    case 'remark':
    case 'name':
    case 'entered':
    case 'rawOnly':
    case undefined:
      return readText(text, LONGEST[known?.field ?? ''] ?? LONGEST_TEXT);
  }
}

function readText(text: string, longest: number): Reading<string> {
  if (isPlaceholder(text)) return {};
  const value = halfWidth(text).toWellFormed();
  return value.length > longest ? { wrong: `超过 ${longest} 个字` } : { value };
}

function readCreditCode(text: string): Reading<string> {
  if (isPlaceholder(text)) return {};
  const value = folded(text);
  if (value.length !== 18) return { wrong: `“${text.slice(0, 40)}”应为 18 位，现为 ${value.length} 位` };
  return isCreditCode(value) ? { value } : { wrong: `“${value}”校验不通过（GB 32100）` };
}

function readProjectCode(text: string, county: County): Reading<string> {
  if (isPlaceholder(text)) return {};
  const value = folded(text);
  if (!PROJECT_ID.test(value)) return { wrong: `“${text.slice(0, 40)}”应如 ${county.division}-2026-001` };
  return value.startsWith(county.division)
    ? { value }
    : { wrong: `“${value}”不是${county.name}（${county.division}）的编号` };
}

function takeNames(cell: Cell, values: Partial<Record<LedgerField, unknown>>, findings: Finding[]): void {
  if (isPlaceholder(cell.text)) return;
  if (cell.text.length > 100) findings.push({ level: 'error', field: 'name', text: '项目名称超过 100 个字' });
  else Object.assign(values, readNames(cell.text.toWellFormed()));
  if (/^'?[=+\-@＝＋－＠]/.test(cell.text)) {
    findings.push({ level: 'warning', field: 'name', text: '项目名称形似公式，按文字保留，不执行' });
  }
}

function formulaFound({ column, title, known }: HeaderColumn): Finding {
  const field = known?.kind === 'rawOnly' || known?.kind === 'entered' || !known ? 'row' : (known.field as LedgerField);
  return { level: 'error', field, text: `${columnLetters(column)} 列“${title}”是公式，请粘贴为数值后再导入` };
}

function findingsOf(field: LedgerField, { imprecise, wrong, note }: Reading<unknown>, label: string): Finding[] {
  const found = [['error', wrong] as const, ['warning', imprecise] as const, ['note', note] as const];
  return found.flatMap(([level, text]) => (text ? [{ level, field, text: `${label}：${text}` }] : []));
}
