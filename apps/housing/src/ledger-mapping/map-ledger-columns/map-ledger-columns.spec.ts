import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { county, GOOD, only, sheetOf, TITLE, titles } from '../../../test/a-ledger-sheet.js';
import { mappingOf, type ReadColumn } from '../../ledger-imports/header.js';
import { COLUMN_USES } from '../../ledger-imports/ledger-columns.js';
import { readLedger } from '../../ledger-imports/read-ledger.js';
import { LedgerMapping, type LedgerColumnsMapped } from '../ledger-mapping.js';
import { mapLedgerColumns, MapLedgerColumns } from './map-ledger-columns.js';

const importId = '01890000-0000-7000-8000-000000000001';
const read = [
  { title: '楼盘名称', use: 'name' as const },
  { title: '合计', use: 'raw' as const },
  { title: '心情', use: 'raw' as const },
];
const given = specFor(LedgerMapping, (command: MapLedgerColumns, state) => mapLedgerColumns(command, read, state));
const order = (...columns: ReadColumn[]) =>
  new MapLedgerColumns(importId, { columns }, anOfficer('office', '2026-01-12'));
const mapped = (...columns: ReadColumn[]): LedgerColumnsMapped => ({
  type: 'LedgerColumnsMapped',
  data: { importId, columns },
});
const flats: ReadColumn = { title: '合计', use: 'flats' };

describe('what a column is said to hold', () => {
  it('is remembered', () => given().when(order(flats)).then(mapped(flats)));
  it('may be nothing of the ledger', () =>
    given()
      .when(order({ title: '心情', use: 'raw' }))
      .then(mapped({ title: '心情', use: 'raw' })));
  it('is said once', () => given(mapped(flats)).when(order(flats)).thenNothing());
  it('may be said otherwise later', () =>
    given(mapped(flats))
      .when(order({ title: '合计', use: 'sold' }))
      .then(mapped({ title: '合计', use: 'sold' })));
  it('is refused of a column that the sheet does not have', () =>
    given()
      .when(order({ title: '没有', use: 'flats' }))
      .thenRefused('housing.column-unknown'));
  it('is refused of two columns at once, and twice of one', () => {
    given()
      .when(order(flats, { title: '心情', use: 'flats' }))
      .thenRefused('housing.column-chosen-twice');
    given()
      .when(order(flats, { title: '合计', use: 'sold' }))
      .thenRefused('housing.column-chosen-twice');
  });
});

describe('a sheet whose columns have names of its own', () => {
  const useOf = new Map(COLUMN_USES.map(({ use, label }) => [label, use]));
  const own = (title: string) => `甲${title}乙`;
  // The name stays as it is: without it, and three more, no row is taken for a header.
  const renamed = fc.subarray(
    titles.filter((title) => useOf.has(title)),
    { maxLength: titles.length - 5 },
  );
  const sheetWith = (names: readonly string[]) =>
    sheetOf([
      TITLE,
      titles.map((title) => (names.includes(title) ? own(title) : title)),
      titles.map((title) => GOOD[title] ?? ''),
    ]);

  it('is read like any other once they are said, and again by what was read', () =>
    fc.assert(
      fc.property(renamed, (names) => {
        const mapping = new Map(names.map((title) => [own(title), useOf.get(title) ?? 'raw']));
        const reading = readLedger([sheetWith(names)], county, [], mapping);
        expect(reading.rows[0]?.mapped).toEqual(only({}).mapped);
        const again = readLedger([sheetWith(names)], county, [], mappingOf(reading.columns));
        expect(again.rows).toEqual(reading.rows);
      }),
    ));
  it('is told how it was read', () =>
    expect(readLedger([sheetWith(['总套数'])], county, [], new Map([[own('总套数'), 'flats']])).notices).toEqual([
      '按已记住的栏目对应读取：“甲总套数乙”→总套数',
    ]));
  it('gives the said column the field that another would have had by its label', () => {
    const sheet = sheetOf([TITLE, [...titles, '合计'], [...titles.map((title) => GOOD[title] ?? ''), '900']]);
    const reading = readLedger([sheet], county, [], new Map([['合计', 'flats']]));
    expect(reading.rows[0]?.mapped?.flats).toBe(900);
    expect(reading.columns.find(({ title }) => title === '总套数')).toEqual({ title: '总套数', use: 'raw' });
  });
  it('is no ledger when its name column is said to be none', () =>
    expect(() => readLedger([sheetWith([])], county, [], new Map([['项目名称', 'raw']]))).toThrow(/没有找到台账表头/));
});
