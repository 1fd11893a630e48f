import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Sheet } from '#documents/sheet-rows.js';
import { readWorkbook } from '#documents/workbook-reader.js';
import { catalogueRows, type Catalogue } from '../src/catalogue-rows.js';
import { daysIn, spansOf } from '../src/day-spans.js';
import { listed } from '../src/listed.js';
import { bodyOf, withChoices, type FieldTable } from '../src/order-field.js';
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

  it('sends a group as one object, and a span as its days', () => {
    const year: FieldTable = {
      off: { kind: 'days', label: '放假' },
      limits: { kind: 'group', label: '阈值', fields: { days: { kind: 'number', label: '天数' } } },
    };
    expect(bodyOf(year, { off: '2026-02-28 至 2026-03-01\n2026-05-01', limits: { days: 7 } })).toEqual({
      off: ['2026-02-28', '2026-03-01', '2026-05-01'],
      limits: { days: 7 },
    });
  });

  it('is the same whether an id was typed or chosen', () => {
    const asked: FieldTable = { no: { kind: 'text', label: '编号' }, ...fields };
    const offered = withChoices(asked, {
      no: [['a', '甲']],
      members: [['b', '乙']],
      'items.due': [],
      none: [['c', '']],
    });
    expect(Object.values(offered).map(({ kind }) => kind)).toEqual([
      ...['choice', 'long', 'wan', 'day', 'flag', 'choices', 'rows'],
    ]);
    const sent = { no: 'a', done: false, members: ['b'], items: [] };
    expect([bodyOf(asked, { no: 'a', members: ['b'] }), bodyOf(offered, { no: 'a', members: ['b'] })]).toEqual([
      sent,
      sent,
    ]);
  });

  it('leaves out what was left empty', () =>
    expect(bodyOf(fields, { text: '', amount: null })).toEqual({ done: false, members: [], items: [] }));
});

describe('days as people write them', () => {
  it.each(['2026-02-29', '2026-02-23 至 2026-02-15', '春节', '2026-01-01 至 2036-01-01'])(
    'leave %s to the server',
    (line) => expect(daysIn([line])).toEqual([line]),
  );
  it('are the same days after they were written as spans', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), (numbers) => {
        const days = numbers.map((n) => new Date(Date.UTC(2026, 1, 1 + n)).toISOString().slice(0, 10)).sort();
        expect(daysIn(spansOf(days))).toEqual(days);
      }),
    ));
});

describe('choices that are read', () => {
  const claims = listed<{ id: string; project: string }>('/x', ({ id, project }) => [
    { value: id, text: `申报${id}`, ...(project ? { projects: [project] } : {}) },
  ]);
  const rows = [
    { id: 'a', project: '1' },
    { id: 'b', project: '2' },
    { id: 'c', project: '' },
  ] as unknown as readonly never[];
  it.each([
    ['', 'a,b,c'],
    ['1', 'a,c'],
    ['3', 'c'],
  ])('about project %s are %s', (project, ids) =>
    expect(
      claims
        .choices(rows, project)
        .map(([id]) => id)
        .join(),
    ).toBe(ids),
  );
});

describe('the rows of the event catalogue', () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const text = { type: 'string', minLength: 1, maxLength: 100, description: '文字', examples: ['有'] };
  const message = {
    title: '报送',
    headers: ref('Headers'),
    payload: ref('Body'),
    examples: [{ payload: {} }],
    'x-label': 'L2',
  };
  const on = (address: string, readers: 'all' | string[]) => ({
    ...{ address, 'x-publisher': 'finance', 'x-readers': readers, messages: { 'finance.told.v1': { $ref: '' } } },
  });
  const receives = (address: string, service: string) => ({
    ...{ action: 'receive', channel: { $ref: `#/channels/${address}` }, 'x-service': service },
  });
  const catalogue: Catalogue = {
    channels: { 'finance.a': on('finance.a', 'all'), 'finance.b': on('finance.b', ['court']) },
    operations: {
      sends: { action: 'send', channel: { $ref: '#/channels/finance.a' }, 'x-service': 'finance' },
      one: receives('finance.a', 'court'),
      two: receives('finance.b', 'court'),
    },
    components: {
      messages: { 'finance.told.v1': message },
      schemas: {
        Headers: { properties: { id: text } },
        Cell: { properties: { bank: { type: 'string', pattern: '^x', description: '银行', examples: ['x'] } } },
        Body: {
          required: ['cells'],
          properties: {
            ...{
              cells: { type: 'array', items: ref('Cell'), description: '各格' },
              amount: { type: 'number', minimum: 0 },
            },
            ...{ kind: { enum: ['a'] }, day: { type: 'string', format: 'date' }, holds: { type: 'boolean' } },
            ...{ at: { oneOf: [{}, {}] }, words: { type: 'array', items: { type: 'string' } }, text },
          },
        },
      },
    },
  };
  const rows = catalogueRows(catalogue);

  it('are one for each channel of an event, with who may and who does receive it', () =>
    expect(rows.map(({ key, readers, receivers, level }) => [key, readers, receivers, level])).toEqual([
      ['finance.a finance.told.v1', 'all', ['court'], 'L2'],
      ['finance.b finance.told.v1', ['court'], ['court'], 'L2'],
    ]));
  it('name the fields of nested bodies by their path, and their form in words', () => {
    const fields = rows[0]?.fields ?? [];
    expect(fields.map(({ path, form }) => `${path} ${form}`)).toEqual([
      ...['cells 列表：对象', 'cells[].bank 编号', 'amount 整数 ≥ 0', 'kind 代码', 'day 日期'],
      ...['holds 是/否', 'at 时间', 'words 列表：文字', 'text 文字 1–100'],
    ]);
    expect(fields[1]).toEqual({ path: 'cells[].bank', meaning: '银行', form: '编号', required: false, example: 'x' });
    expect(fields.filter(({ required }) => required).map(({ path }) => path)).toEqual(['cells']);
  });
  it('carry a schema in one piece', () => {
    expect(JSON.stringify(rows[0]?.schema)).not.toContain('$ref');
    expect(rows[0]?.schema.properties?.cells?.items?.properties?.bank?.pattern).toBe('^x');
  });
  it('are none without channels, and none for an event that nobody describes', () => {
    expect(catalogueRows({ ...catalogue, channels: {} })).toEqual([]);
    expect(catalogueRows({ ...catalogue, components: { messages: {}, schemas: {} } })).toEqual([]);
  });
});
