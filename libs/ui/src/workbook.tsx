import { saveFile } from './save-file.js';
import { zipOf } from './zip.js';

export interface Sheet {
  readonly title: string;
  /** Filter, as-of time, exporter: what the first sheet says about the rows. */
  readonly about: readonly (readonly [string, string])[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An .xlsx of the rows as they are shown, with a first sheet that says what they are (ECMA-376). */
export function workbookOf({ title, about, headings, rows }: Sheet): Uint8Array<ArrayBuffer> {
  const notes = [['名称', title], ...about, ['行数', rows.length]];
  return zipOf([
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${['1', '2'].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    ],
    ['_rels/.rels', relations([['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="说明" sheetId="1" r:id="rId1"/><sheet name="数据" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
        ['rId2', `${OFFICE}/worksheet`, 'worksheets/sheet2.xml'],
      ]),
    ],
    ['xl/worksheets/sheet1.xml', sheetXml(notes)],
    ['xl/worksheets/sheet2.xml', sheetXml([headings, ...rows])],
  ]);
}

export function saveWorkbook(sheet: Sheet): void {
  saveFile(`${sheet.title}.xlsx`, workbookOf(sheet), `${TYPE}.sheet`);
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** Texts are stored as texts: what begins with `=` is no formula. Rows and cells say where they are: some readers ask. */
function sheetXml(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number, at: string) =>
    typeof value === 'number' && Number.isFinite(value)
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(String(value))}</t></is></c>`;
  const lines = rows.map((row, index) => {
    const number = index + 1;
    return `<row r="${number}">${row.map((value, column) => cell(value, `${lettersOf(column)}${number}`)).join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><cols><col min="1" max="40" width="18" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 cannot hold are left out. */
function escaped(text: string): string {
  return Array.from(text)
    .filter((character) => character >= ' ' || character === '\n' || character === '\t')
    .map((character) => ENTITIES[character] ?? character)
    .join('');
}
