import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Sheet } from '#documents/sheet-rows.js';
import { readWorkbook } from '#documents/workbook-reader.js';
import { bodyOf, type FieldTable } from '../src/order-field.js';
import { compared, distinct, matching, type Column } from '../src/table-columns.js';
import { workbookOf } from '../src/workbook.js';
import { crc32 } from '../src/zip.js';

interface Row {
  readonly name: string;
  readonly flats: number;
}
const COLUMNS: Column<Row>[] = [
  { key: 'name', title: '项目', width: 100, value: ({ name }) => name },
  { key: 'flats', title: '套数', width: 100, value: ({ flats }) => flats },
];
const ROWS: Row[] = [
  { name: '锦澜府', flats: 812 },
  { name: '华庭国际', flats: 96 },
];

describe('a table', () => {
  const names = (words: string, chosen = new Map<string, string[]>()) =>
    matching(ROWS, COLUMNS, words, chosen).map(({ name }) => name);

  it('finds rows that hold every word', () => expect(names('华庭 96')).toEqual(['华庭国际']));
  it('finds nothing for a word that no row holds', () => expect(names('华庭 812')).toEqual([]));
  it('shows all rows to whom asks for nothing', () => expect(names('  ')).toEqual(['锦澜府', '华庭国际']));
  it('keeps rows with one of the chosen values', () =>
    expect(names('', new Map([['flats', ['812', '1']]]))).toEqual(['锦澜府']));
  it('sorts numbers by size, not as texts', () =>
    expect([...ROWS].sort((a, b) => compared(COLUMNS[1]!, a, b)).map(({ flats }) => flats)).toEqual([96, 812]));
  it('offers each value once', () => expect(distinct([...ROWS, ...ROWS], COLUMNS[1]!)).toEqual(['812', '96']));
});

describe('an exported workbook', () => {
  async function read(rows: (string | number)[][]) {
    const bytes = workbookOf({ title: '台账', about: [['筛选', '无']], headings: ['项目', '套数'], rows });
    return readWorkbook(Buffer.from(bytes));
  }

  const cellsOf = ({ rows }: Sheet, row: number) => [...(rows.find((one) => one.row === row)?.cells.values() ?? [])];

  it('has a sheet that says what the rows are, and one with the rows', async () => {
    const [about, data] = await read([['锦澜府', 812]]);
    expect([about!.name, data!.name]).toEqual(['说明', '数据']);
    expect(cellsOf(data!, 2)).toEqual([
      { kind: 'text', text: '锦澜府' },
      { kind: 'number', text: '812' },
    ]);
    expect(cellsOf(about!, 3)).toEqual([
      { kind: 'text', text: '行数' },
      { kind: 'number', text: '1' },
    ]);
  });

  it('holds any text as a text, formulas too', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.constantFrom('=1+1', '<b>&"', '@SUM(A1)')), async (text) => {
        const [, data] = await read([[`〔${text}`, 1]]);
        const [cell] = cellsOf(data!, 2);
        const bare = (written: string) =>
          Array.from(written)
            .filter((one) => one > ' ')
            .join('');
        expect({ ...cell, text: bare(cell!.text) }).toEqual({ kind: 'text', text: bare(`〔${text}`) });
      }),
      { numRuns: 40 },
    ));

  it('is checked as ZIP checks (CRC-32 of "123456789")', () =>
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926));
});

describe('the body of an order', () => {
  const fields: FieldTable = {
    text: { kind: 'long', label: '内容' },
    amount: { kind: 'wan', label: '金额' },
    on: { kind: 'day', label: '日期', optional: true },
    done: { kind: 'flag', label: '完成' },
    members: { kind: 'lines', label: '成员' },
    items: { kind: 'rows', label: '事项', fields: { due: { kind: 'day', label: '期限' } } },
  };

  it('is what the route takes: 分, days, lists', () =>
    expect(
      bodyOf(fields, {
        text: ' 说明 ',
        amount: 0.01,
        on: { format: () => '2026-03-05' },
        members: '甲\n\n 乙 ',
        items: [{ due: '2026-03-06' }],
      }),
    ).toEqual({
      text: '说明',
      amount: 10_000,
      on: '2026-03-05',
      done: false,
      members: ['甲', '乙'],
      items: [{ due: '2026-03-06' }],
    }));

  it('leaves out what was left empty', () =>
    expect(bodyOf(fields, { text: '', amount: null })).toEqual({ done: false, members: [], items: [] }));
});
