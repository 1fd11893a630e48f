import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { safeText } from './safe-text.js';
import type { Table } from './sheet-rows.js';

/** Streams a table as an .xlsx: row by row, texts made harmless, the header row bold and frozen. */
export function writeWorkbook(table: Table, to: Writable): Promise<void> {
  return writeTables([table], to);
}

/** The same for several tables, a sheet each. */
export async function writeTables(tables: readonly Table[], to: Writable): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: to, useStyles: true, useSharedStrings: false });
  for (const table of tables) {
    const sheet = book.addWorksheet(sheetName(table.sheet), { views: [{ state: 'frozen', ySplit: 1 }] });
    const header = sheet.addRow(table.header.map(safeText));
    header.font = { bold: true };
    header.commit();
    for (const row of table.rows) sheet.addRow(row.map(written)).commit();
    sheet.commit();
  }
  await book.commit();
}

/** The whole file, for tables that fit into memory. */
export function workbookBytes(table: Table): Promise<Buffer> {
  return workbookOf([table]);
}

export async function workbookOf(tables: readonly Table[]): Promise<Buffer> {
  const through = new PassThrough();
  const [bytes] = await Promise.all([buffer(through), writeTables(tables, through)]);
  return bytes;
}

function written(value: string | number | undefined): string | number | null {
  return typeof value === 'string' ? safeText(value) : (value ?? null);
}

/** Excel allows 31 characters, without these, for the name of a sheet. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || '表1';
}
