import { dateCell, numberText, unescaped } from './cell-values.js';
import { columnOf, type Cell, type SheetRow, type Shown } from './sheet-rows.js';
import { LONGEST_TEXT, parseXml, refuseXml } from './xml-part.js';

/** What a sheet's cells refer to. */
export interface SheetContext {
  readonly texts: readonly string[];
  readonly dateStyles: readonly (Shown | undefined)[];
  readonly from1904: boolean;
}

/** The rows of one sheet that hold anything, in the order of the file, a chunk's worth in memory at a time. */
export async function* parseSheet(chunks: AsyncIterable<string>, context: SheetContext): AsyncGenerator<SheetRow> {
  const sheet = new SheetParser(context);
  yield* parseXml(chunks, sheet, () => sheet.take());
}

class SheetParser {
  private ready: SheetRow[] = [];
  private row = 0;
  private column = 0;
  private cells = new Map<number, Cell>();
  private type = 'n';
  private style = 0;
  private value = '';
  private formula: string | undefined;
  private into: 'value' | 'formula' | undefined;
  private guides = 0;

  constructor(private readonly context: SheetContext) {}

  take(): SheetRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case 'row':
        this.row = wholeNumber(attributes.r) ?? this.row + 1;
        this.column = 0;
        this.cells = new Map();
        return;
      case 'c':
        this.column = columnOf(attributes.r ?? '') ?? this.column + 1;
        this.type = attributes.t ?? 'n';
        this.style = wholeNumber(attributes.s) ?? 0;
        this.value = '';
        this.formula = undefined;
        return;
      case 'f':
        this.formula = '';
        this.into = 'formula';
        return;
      case 'rPh':
        this.guides++;
        return;
      case 'v':
      case 't':
        this.into = 'value';
    }
  };

  readonly text = (text: string): void => {
    if (this.into === 'formula') this.formula = (this.formula ?? '') + text;
    if (this.into === 'value' && this.guides === 0) this.value += text;
    if (this.value.length > LONGEST_TEXT || (this.formula?.length ?? 0) > LONGEST_TEXT) refuseXml('单元格内容过长');
  };

  readonly close = (name: string): void => {
    if (name === 'f' || name === 'v' || name === 't') this.into = undefined;
    if (name === 'rPh') this.guides--;
    if (name === 'c') this.endCell();
    if (name === 'row' && this.cells.size > 0) this.ready.push({ row: this.row, cells: this.cells });
  };

  private endCell(): void {
    const cell: Cell | undefined =
      this.formula === undefined ? this.plainCell() : { kind: 'formula', text: `=${this.formula}` };
    if (cell && cell.text.trim() !== '') this.cells.set(this.column, cell);
  }

  private plainCell(): Cell | undefined {
    const { value, type, context } = this;
    if (type === 's') return { kind: 'text', text: context.texts[wholeNumber(value) ?? -1] ?? '' };
    if (type === 'b') return { kind: 'text', text: value === '1' ? 'TRUE' : 'FALSE' };
    if (type === 'd') return { kind: 'text', text: value };
    if (type !== 'n') return { kind: 'text', text: unescaped(value) };

    const shown = context.dateStyles[this.style];
    const date = shown && dateCell(value, shown, context.from1904);
    if (date) return date;
    const text = numberText(value);
    return text === undefined ? undefined : { kind: 'number', text };
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
