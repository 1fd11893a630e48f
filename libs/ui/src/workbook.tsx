import { saveFile } from './save-file.js';

export interface Sheet {
  readonly title: string;
  /** Filter, as-of time, exporter: what the first sheet says about the rows. */
  readonly about: readonly (readonly [string, string])[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** An .xlsx of the rows as they are shown, with a first sheet that says what they are. */
export async function saveWorkbook({ title, about, headings, rows }: Sheet): Promise<void> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const notes = book.addWorksheet('说明');
  notes.addRows([['名称', title], ...about, ['行数', rows.length]]);
  notes.getColumn(1).width = 14;
  notes.getColumn(2).width = 60;
  const sheet = book.addWorksheet('数据', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...headings]).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]);
  for (const [index, heading] of headings.entries()) sheet.getColumn(index + 1).width = Math.max(12, heading.length * 3);
  saveFile(
    `${title}.xlsx`,
    await book.xlsx.writeBuffer(),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
}
