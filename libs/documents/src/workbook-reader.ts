import { open } from 'node:fs/promises';
import { DocumentRefused } from './document-refused.js';
import type { Sheet, SheetRow } from './sheet-rows.js';
import { parseSheet, type SheetContext } from './sheet-xml.js';
import { openWorkbook } from './workbook-guard.js';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.js';
import { parseBook, parseDateStyles, parseSharedTexts, type SheetPart } from './workbook-parts.js';

/** A sheet whose rows are read as they are asked for. */
export interface StreamedSheet extends Omit<SheetPart, 'part'> {
  readonly rows: AsyncGenerator<SheetRow>;
}

/**
 * Streams an .xlsx: only the shared texts stay in memory. Read each sheet's rows before asking for the next sheet.
 * @throws DocumentRefused as `openWorkbook`, and `document.too-many-rows`, `document.too-big` while reading.
 */
export async function* streamWorkbook(
  bytes: Buffer,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): AsyncGenerator<StreamedSheet> {
  const parts = await openWorkbook(bytes, limits);
  const book = await parseBook(parts.read('xl/workbook.xml'), parts.read('xl/_rels/workbook.xml.rels'));
  const context: SheetContext = {
    texts: parts.has(TEXTS) ? await parseSharedTexts(parts.read(TEXTS), limits) : [],
    dateStyles: parts.has(STYLES) ? await parseDateStyles(parts.read(STYLES)) : [],
    from1904: book.from1904,
  };
  const counted = new Counter(limits);
  for (const { name, hidden, part } of book.sheets) {
    if (isWorksheet(part)) yield { name, hidden, rows: counted.rows(parseSheet(parts.read(part), context)) };
  }
}

/** Reads an .xlsx whole, within the limits: see `streamWorkbook`. */
export async function readWorkbook(bytes: Buffer, limits: WorkbookLimits = WORKBOOK_LIMITS): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for await (const { name, hidden, rows } of streamWorkbook(bytes, limits)) {
    const gathered: SheetRow[] = [];
    for await (const row of rows) gathered.push(row);
    sheets.push({ name, hidden, rows: gathered });
  }
  return sheets;
}

/** The bytes of a file that may be a workbook; one that is too big is refused before it is read. */
export async function readWorkbookFile(path: string, limits: WorkbookLimits = WORKBOOK_LIMITS): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > limits.fileBytes) {
      throw new DocumentRefused('document.too-big', `文件超过 ${limits.fileBytes >> 20} MB，请拆分或删去图片后再导入`);
    }
    return await file.readFile();
  } finally {
    await file.close();
  }
}

const TEXTS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** Chart and dialogue sheets have tabs too, but no rows. */
function isWorksheet(part: string): boolean {
  return part.startsWith('xl/worksheets/');
}

class Counter {
  private counted = 0;
  private cells = 0;

  constructor(private readonly limits: WorkbookLimits) {}

  async *rows(rows: AsyncGenerator<SheetRow>): AsyncGenerator<SheetRow> {
    for await (const row of rows) {
      if (++this.counted > this.limits.rows) {
        throw new DocumentRefused('document.too-many-rows', `表格超过 ${this.limits.rows} 行，请拆分后再导入`);
      }
      this.cells += row.cells.size;
      if (this.cells > this.limits.cells) throw new DocumentRefused('document.too-big', '表格内容过多，请拆分后再导入');
      yield row;
    }
  }
}
