import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { safeText } from '#documents/safe-text.js';
import { columnLetters, columnOf, type Sheet } from '#documents/sheet-rows.js';
import { readWorkbook, readWorkbookFile } from '#documents/workbook-reader.js';
import { WORKBOOK_LIMITS } from '#documents/workbook-limits.js';
import { workbookBytes } from '#documents/workbook-writer.js';
import { deflatedFlood, rowOf, xlsxOf, zipOf } from './zip-fixture.js';

const SAMPLE = 'test/data/anlan-ledger-2026-01.xlsx';
const MEBI = 1 << 20;

async function firstRow(sheet: string, more?: Parameters<typeof xlsxOf>[1]): Promise<unknown[]> {
  const [read] = await readWorkbook(xlsxOf(sheet, more));
  return [...(read?.rows[0]?.cells ?? [])];
}

describe('reading a workbook', () => {
  it('reads every sheet of the sample with its own row numbers', async () => {
    const [ledger, notes] = (await readWorkbook(await readWorkbookFile(SAMPLE))) as [Sheet, Sheet];
    expect([ledger.name, ledger.rows.map(({ row }) => row)]).toEqual([
      '问题楼盘台账（2026.1）',
      Array.from({ length: 20 }, (_, index) => index + 1),
    ]);
    expect(ledger.rows[5]?.cells.get(17)).toEqual({
      kind: 'date',
      day: '2021-11-01',
      shown: 'day',
      text: '2021-11-01',
    });
    expect(ledger.rows[18]?.cells.get(2)?.kind).toBe('text');
    expect(ledger.rows[19]?.cells.get(10)).toEqual({ kind: 'formula', text: '=SUM(J5:J19)' });
    expect(notes.rows).toHaveLength(1);
  });
  it('keeps characters whole that lie across two chunks', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => rowOf(row + 1, '安澜锦程置业有限公司', `第${row}号`));
    const [sheet] = await readWorkbook(xlsxOf(rows.join('')));
    expect(sheet?.rows.filter(({ cells }) => cells.get(1)?.text !== '安澜锦程置业有限公司')).toEqual([]);
  });
  it('takes no cached result of a formula', async () =>
    expect(await firstRow('<row r="1"><c r="B1"><f>1+1</f><v>2</v></c></row>')).toEqual([
      [2, { kind: 'formula', text: '=1+1' }],
    ]));
  it('gives the shortest text of a stored number', async () =>
    expect(await firstRow('<row r="1"><c r="A1"><v>7623.3999999999996</v></c></row>')).toEqual([
      [1, { kind: 'number', text: '7623.4' }],
    ]));
  it('knows what a date format shows', async () => {
    const styles = {
      name: 'xl/styles.xml',
      content:
        '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
        '<cellXfs><xf numFmtId="200"/><xf numFmtId="31"/><xf numFmtId="2"/></cellXfs></styleSheet>',
    };
    const cells = [0, 1, 2].map((style) => `<c s="${style}"><v>44835</v></c>`).join('');
    expect(await firstRow(`<row r="1">${cells}</row>`, [styles])).toEqual([
      [1, { kind: 'date', day: '2022-10-01', shown: 'month', text: '2022-10' }],
      [2, { kind: 'date', day: '2022-10-01', shown: 'day', text: '2022-10-01' }],
      [3, { kind: 'number', text: '44835' }],
    ]);
  });
  it('reads rich text whole, without its phonetic guide, under any namespace prefix', async () =>
    expect(
      await firstRow(
        '<x:row r="1"><x:c t="inlineStr"><x:is><x:r><x:t>锦澜</x:t></x:r><x:r><x:t>府</x:t></x:r><x:rPh><x:t>jǐn</x:t></x:rPh></x:is></x:c></x:row>'.replace(
          /x:/g,
          '',
        ),
      ),
    ).toEqual([[1, { kind: 'text', text: '锦澜府' }]]));
  it('names columns as a spreadsheet does', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 16_384 }), (n) => columnOf(columnLetters(n)) === n)));
});

describe('writing a workbook', () => {
  it('gives back what was written', async () => {
    const rows = [
      ['锦澜府', 812],
      [undefined, 1240.5],
    ] as const;
    const [sheet] = await readWorkbook(await workbookBytes({ sheet: '台账/1', header: ['名称', '套数'], rows }));
    expect(sheet?.rows.map(({ cells }) => [...cells.values()].map(({ text }) => text))).toEqual([
      ['名称', '套数'],
      ['锦澜府', '812'],
      ['1240.5'],
    ]);
  });
  it.each(['=1+1', '+1', '-1', '@a', '\tx', '\rx', '＝1', '＋1', '－1', '＠a'])('makes %j harmless', (text) =>
    expect(safeText(text)).toBe(`'${text}`),
  );
  it.each(['锦澜府', '—', "'", '1-9#楼'])('leaves %j alone', (text) => expect(safeText(text)).toBe(text));
  it('lets no text through that a spreadsheet would execute', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/^[=+\-@\t\r＝＋－＠]/.test(safeText(text)))));
});

describe('a file that is no workbook', () => {
  const legacy = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
  it.each([
    ['nothing', Buffer.alloc(0), /空文件/],
    ['.xls', legacy, /旧版 Excel/],
    ['.csv', Buffer.from('序号,项目名称\n1,锦澜府\n'), /文本文件/],
    ['a renamed picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), /PNG/],
    ['.docx', zipOf([{ name: 'word/document.xml', content: '<w/>' }]), /Word/],
    ['.xlsb', zipOf([{ name: 'xl/workbook.bin', content: '' }]), /xlsb/],
    ['any zip', zipOf([{ name: 'a.txt', content: 'a' }]), /ZIP/],
  ])('is refused by content: %s', async (_, bytes, message) => {
    const reading = readWorkbook(bytes);
    await expect(reading).rejects.toMatchObject({ code: 'document.not-xlsx' });
    await expect(reading).rejects.toThrow(message);
  });
});

describe('a hostile workbook', () => {
  const zeros = deflatedFlood('', '\0', 600);
  const row = rowOf(1, '一');
  const secret = Buffer.concat([legacyHeader(), Buffer.from('EncryptedPackage', 'utf16le')]);
  const named = (name: string, externalAttributes = 0) => xlsxOf(row, [{ name, content: '', externalAttributes }]);
  const flooded = (head: string, unit: string) => xlsxOf({ content: deflatedFlood(head, unit, 90), declared: MEBI });
  const many = Array.from({ length: 1001 }, (_, index) => ({ name: `xl/media/${index}`, content: '' }));

  it.each([
    ['600 MB of zeros in 600 kB', xlsxOf({ content: zeros, declared: 600 * MEBI }), 'document.bomb'],
    ['600 MB that claim to be 900 kB', xlsxOf({ content: zeros, declared: 900_000 }), 'document.broken'],
    ['90 MB of rows that claim to be 1 MB', flooded('<worksheet><sheetData>', '<row><c/></row>'), 'document.bomb'],
    ['a bomb in the shared texts', xlsxOf(row, [bombPart('xl/sharedStrings.xml')]), 'document.bomb'],
    [
      'a ratio beyond any sheet',
      xlsxOf(row, [{ name: 'xl/media/a', content: zeros, declared: 90 * MEBI }]),
      'document.bomb',
    ],
    ['too many entries', xlsxOf(row, many), 'document.bomb'],
    ['a path upwards', named('../../etc/cron.d/x'), 'document.unsafe-entry'],
    ['a path with backslashes', named('..\\x'), 'document.unsafe-entry'],
    ['an absolute path', named('/etc/passwd'), 'document.unsafe-entry'],
    ['a drive', named('C:/x'), 'document.unsafe-entry'],
    ['a NUL in a name', named('xl/a\0.xml'), 'document.unsafe-entry'],
    ['a name turned right to left', named('xl/\u202exslx'), 'document.unsafe-entry'],
    ['a long name', named('a'.repeat(300)), 'document.unsafe-entry'],
    ['a symbolic link', named('xl/link', 0o120777 * 65536), 'document.unsafe-entry'],
    [
      'the same name twice',
      zipOf([...Array(2)].map(() => ({ name: 'xl/workbook.xml', content: '' }))),
      'document.unsafe-entry',
    ],
    ['an encrypted entry', xlsxOf(row, [{ name: 'xl/a', content: '', flags: 1 }]), 'document.encrypted'],
    ['an encrypted workbook', secret, 'document.encrypted'],
    ['a macro', xlsxOf(row, [{ name: 'xl/vbaProject.bin', content: '' }]), 'document.macro'],
    [
      'a link to another file',
      xlsxOf(row, [{ name: 'xl/externalLinks/externalLink1.xml', content: '' }]),
      'document.external-link',
    ],
    [
      'an entity bomb',
      xlsxOf({ content: `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>` }),
      'document.broken',
    ],
    [
      'an external entity',
      xlsxOf({ content: `<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>` }),
      'document.broken',
    ],
    ['a deep nest', xlsxOf('<a>'.repeat(100)), 'document.broken'],
    ['a cell without end', xlsxOf(rowOf(1, '长'.repeat(40_000))), 'document.broken'],
    ['no XML', xlsxOf({ content: '<worksheet>&nonsense;</worksheet' }), 'document.broken'],
    [
      'a missing sheet',
      xlsxOf(row, [{ name: 'xl/_rels/workbook.xml.rels', content: relation('worksheets/no.xml') }]),
      'document.broken',
    ],
    ['a truncated file', xlsxOf(row).subarray(0, 200), 'document.broken'],
    ['21 MB', Buffer.alloc(21 * MEBI, 'PK\x03\x04'), 'document.too-big'],
    ['60,000 rows', xlsxOf(numbers(60_000)), 'document.too-many-rows'],
  ])('is refused and costs little: %s', async (_, bytes, code) => {
    const before = process.memoryUsage.rss();
    await expect(readWorkbook(bytes)).rejects.toMatchObject({ code });
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * MEBI);
  });
  it('is refused when it has more cells than a ledger may have', () =>
    expect(readWorkbook(xlsxOf(numbers(20)), { ...WORKBOOK_LIMITS, cells: 19 })).rejects.toMatchObject({
      code: 'document.too-big',
    }));
  it('is refused by size before its bytes are read', () =>
    expect(readWorkbookFile(SAMPLE, { ...WORKBOOK_LIMITS, fileBytes: 1000 })).rejects.toMatchObject({
      code: 'document.too-big',
    }));
  it('is told from the sample, whatever is cut off', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 12_000 }), fc.nat(255), async (place, byte) => {
        const bytes = Buffer.from(readFileSync(SAMPLE));
        bytes[place] = byte;
        const code = await readWorkbook(bytes).then(
          () => 'document.read',
          (error: unknown) => (error as { code?: string }).code,
        );
        expect(code).toMatch(/^document\./);
      }),
    ));

  function bombPart(name: string) {
    return { name, content: deflatedFlood('<sst>', '<si><t>a</t></si>', 90), declared: 900_000 };
  }
  function numbers(rows: number) {
    return Array.from({ length: rows }, (_, row) => `<row><c><v>${row * 7919}</v></c></row>`).join('');
  }
  function legacyHeader() {
    return Buffer.from('d0cf11e0a1b11ae1', 'hex');
  }
  function relation(target: string) {
    return `<Relationships><Relationship Id="rId1" Target="${target}"/></Relationships>`;
  }
});
