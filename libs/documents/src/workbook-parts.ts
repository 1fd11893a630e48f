import { DocumentRefused } from './document-refused.js';
import { shownBy, unescaped } from './cell-values.js';
import type { Shown } from './sheet-rows.js';
import type { WorkbookLimits } from './workbook-limits.js';
import { LONGEST_TEXT, parseWhole, refuseXml } from './xml-part.js';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Path of the part inside the file. */
  readonly part: string;
}

/** The sheets in the order of their tabs, and whether days count from 1904. */
export async function parseBook(
  book: AsyncIterable<string>,
  relations: AsyncIterable<string>,
): Promise<{ sheets: SheetPart[]; from1904: boolean }> {
  const targets = new Map<string, string>();
  await parseWhole(relations, {
    open: (name, { Id, Target, TargetMode }) => {
      if (name === 'Relationship' && Id && Target && TargetMode !== 'External') targets.set(Id, partPath(Target));
    },
  });
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await parseWhole(book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = targets.get(id);
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      if (part) sheets.push({ name: attributes.name ?? '', hidden, part });
    },
  });
  return { sheets, from1904 };
}

/** Targets are relative to `xl/`, or absolute in the package. */
function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

/** The shared texts, without the phonetic guides that East Asian sheets carry. */
export async function parseSharedTexts(chunks: AsyncIterable<string>, limits: WorkbookLimits): Promise<string[]> {
  const texts: string[] = [];
  let item = '';
  let inText = false;
  let guides = 0;
  let characters = 0;
  await parseWhole(chunks, {
    open: (name) => {
      if (name === 'si') item = '';
      if (name === 'rPh') guides++;
      if (name === 't') inText = true;
    },
    text: (text) => {
      if (inText && guides === 0) item += text;
      if (item.length > LONGEST_TEXT) refuseXml('单元格内容过长');
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') guides--;
      if (name !== 'si') return;
      characters += item.length;
      if (texts.push(unescaped(item)) > limits.sharedTexts || characters > limits.sharedCharacters) {
        throw new DocumentRefused('document.too-big', '表格文字过多，请拆分后再导入');
      }
    },
  });
  return texts;
}

/** By style number: what a cell of the style shows of a date; undefined for numbers. */
export async function parseDateStyles(chunks: AsyncIterable<string>): Promise<(Shown | undefined)[]> {
  const codes = new Map<number, string>();
  const styles: (Shown | undefined)[] = [];
  let inCellFormats = false;
  await parseWhole(chunks, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name !== 'xf' || !inCellFormats) return;
      const id = Number(attributes.numFmtId ?? 0);
      styles.push(shownBy(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}
