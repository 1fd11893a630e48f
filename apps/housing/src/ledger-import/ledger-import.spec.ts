import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { findAgency } from '../ledger-imports/find-agency.js';
import type { ImportedEntry } from '../ledger-imports/imported-entry.js';
import type { LedgerRow } from '../ledger-imports/read-ledger.js';
import { dutiesOf } from '../ledger-imports/row-duties.js';
import { TroubledProject } from '../troubled-project/troubled-project.js';
import { commitLedgerImport } from './commit-ledger-import/commit-ledger-import.js';
import { entryOf } from './import-entry.js';
import { LedgerImport, type LedgerImportCommitted } from './ledger-import.js';
import { LedgerNumbering, numberRows, type NumberRows, type ProjectsNumbered } from './ledger-numbering.js';
import { changeByRow, registerRow, type RowOfImport } from './register-row.js';
import { revertLedgerImport, RevertLedgerImport } from './revert-ledger-import/revert-ledger-import.js';
import { takenRows } from './taken-rows.js';

const importId = '01890000-0000-7000-8000-000000000001';
const entry: ImportedEntry = {
  ...{ name: '东湖花园', otherNames: [], level: 'county', category: 'commodity', township: '东湖街道' },
  ...{ address: '东湖街道湖滨路3号', developer: '安澜东湖置业有限公司', developerUscc: '91990121MAYX00004U' },
  ...{ flats: 462, sold: 462, delivered: 462, households: 462, problemTypes: ['T3'], countyLeader: '副县长' },
  ...{ leadUnit: '自规局', responsibleUnits: ['不动产登记中心', '税务局', '自然资源和规划局', '外星局'] },
  ...{ territoryOwner: '孙丽', approximate: [] },
};
const agencies = {
  county: '安澜县',
  names: new Map([
    ['planning', '自然资源和规划局'],
    ['registry', '不动产登记中心'],
    ['tax', '税务局'],
    ['donghu', '东湖街道'],
    ['economic-police', '公安局经侦大队'],
    ['rural-bank', '县农商行'],
    ['court', '法院'],
    ['county-leadership', '县委县政府'],
  ]),
};
const codes = (...numbers: number[]) => new Set(numbers.map((number) => `990121-2026-00${number}`));

describe('numbering', () => {
  const given = specFor(LedgerNumbering, numberRows);
  const order = (rows: readonly number[], known = new Set<string>(), id = importId): NumberRows => ({
    ...{ importId: id, series: '990121-2026', rows, known },
  });
  const numbered = (id: string, ...numbers: [row: number, projectCode: string][]): ProjectsNumbered => ({
    type: 'ProjectsNumbered',
    data: { importId: id, numbers: numbers.map(([row, projectCode]) => ({ row, projectCode })) },
  });
  const first = numbered('other', [5, '990121-2026-001']);

  it('goes by the order of the rows', () =>
    given()
      .when(order([5, 7]))
      .then(numbered(importId, [5, '990121-2026-001'], [7, '990121-2026-002'])));
  it('goes on after all that are used, also by hand', () =>
    given(first)
      .when(order([6], codes(1, 4)))
      .then(numbered(importId, [6, '990121-2026-005'])));
  it('numbers an import once', () =>
    given(numbered(importId, [5, '990121-2026-001']))
      .when(order([5]))
      .thenNothing());
  it('begins no series without a new project', () => given().when(order([])).thenNothing());
  it('stops when a project came meanwhile with which the rows were not compared', () =>
    given(first)
      .when(order([6]))
      .thenRefused('housing.import-outdated'));
  it('stops at the last number', () =>
    given()
      .when(order([5], new Set(['990121-2026-999'])))
      .thenRefused('housing.numbers-exhausted'));
  it('leaves no gap and gives no number twice', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), (sizes) => {
        const events: ProjectsNumbered[] = [];
        const all = () => events.flatMap(({ data }) => data.numbers.map(({ projectCode }) => projectCode));
        sizes.forEach((size, index) => {
          const rows = Array.from({ length: size }, (_, row) => row);
          events.push(...numberRows(order(rows, new Set(all()), `i${index}`), fold(LedgerNumbering, events)));
        });
        expect(all().map((code) => Number(code.slice(-3)))).toEqual(all().map((_, index) => index + 1));
      }),
    ));
});

describe('what of a sheet enters', () => {
  const row = (number: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
    ...{ row: number, name: '东湖花园', verdict: 'ok', messages: [], findings: [], raw: {}, mapped: entry },
    ...more,
  });
  const difference = (field: 'households' | 'delivered' | 'level', allowed: boolean) => ({
    ...{ field, label: field, ledger: '1', sheet: '2', allowed, ticked: allowed },
  });
  const match = {
    projectCode: '990121-2026-004',
    differences: [difference('households', true), difference('delivered', false)],
  };
  const refusal = (accept: Record<string, string[]>) => () => takenRows([row(5), row(8, { match })], accept);

  it('are the rows that are no errors', () =>
    expect(takenRows([row(5), row(6, { verdict: 'error' }), row(7, { verdict: 'warning' })])).toEqual([
      { row: 5, raw: {}, mapped: entry },
      { row: 7, raw: {}, mapped: entry },
    ]));
  it('are no differences that nobody ticked', () =>
    expect(takenRows([row(8, { match })])[0]?.known).toEqual({ projectCode: '990121-2026-004', values: {} }));
  it('are the differences that were ticked', () =>
    expect(takenRows([row(8, { match })], { 8: ['households'] })[0]?.known?.values).toEqual({ households: 462 }));
  it.each([
    ['what import never changes', { 8: ['delivered'] }],
    ['what is no difference', { 8: ['flats'] }],
    ['a new project', { 5: ['households'] }],
    ['a row that is not there', { 9: ['households'] }],
    ['a field that there is not', { 8: ['__proto__'] }],
  ])('refuse a tick on %s', (_, accept) => expect(refusal(accept)).toThrow(RuleViolation));
});

describe('a row on its way into a project', () => {
  const projectId = '990121-2026-004';
  const row: RowOfImport = { projectId, importId, fileHash: 'ab', sheet: '台账', row: 8, raw: {}, mapped: entry };
  const duties = dutiesOf(entry, agencies);
  const registering = specFor(TroubledProject, (from: RowOfImport, state) => registerRow(from, duties, state));
  const changing = specFor(TroubledProject, (households: number, state) =>
    changeByRow({ ...row, importId: 'second' }, { households }, state),
  );
  const registered = registerRow(row, duties, TroubledProject.initial);

  it('brings file, problems and duties in one append', () =>
    expect(registered.map(({ type }) => type)).toEqual([
      ...['LedgerRowImported', 'ProjectRegistered', 'ProblemIdentified'],
      ...Array.from({ length: 5 }, () => 'DutyAssigned'),
    ]));
  it('is taken once', () =>
    registering(...registered)
      .when(row)
      .thenNothing());
  it('takes no code that is used, and needs what a file needs', () => {
    registering(...registered)
      .when({ ...row, importId: 'second' })
      .thenRefused('housing.project-code-taken');
    const { households: _, ...incomplete } = entry;
    registering()
      .when({ ...row, mapped: incomplete })
      .thenRefused('housing.row-incomplete');
  });
  it('changes a project on file with its source', () =>
    changing(...registered)
      .when(460)
      .then(
        { type: 'LedgerRowImported', data: { ...row, importId: 'second' } },
        {
          type: 'ProjectProfileChanged',
          data: {
            ...{ projectId, changes: [{ field: 'households', before: '462', after: '460' }] },
            ...{ values: { households: 460 }, reason: '台账导入（第 8 行）' },
            source: { importId: 'second', fileHash: 'ab', row: 8 },
          },
        },
      ));
});

describe('agencies that a ledger names', () => {
  it.each([
    ['自规局', 'planning'],
    ['安澜县自然资源和规划局', 'planning'],
    ['公安局', 'economic-police'],
    ['农商行', 'rural-bank'],
    ['县人民法院', 'court'],
    ['东湖', 'donghu'],
    ['外星局', undefined],
    ['县', undefined],
    ['', undefined],
  ])('%s is %s', (text, agency) => expect(findAgency(text, agencies.names, agencies.county)).toBe(agency));
  it('hold each duty once, and the lead unit does not cooperate with itself', () =>
    expect(dutiesOf(entry, agencies).map(({ role, agency }) => `${role} ${agency}`)).toEqual([
      ...['county-leader county-leadership', 'lead-unit planning', 'territory donghu'],
      ...['cooperating registry', 'cooperating tax'],
    ]));
});

describe('entering the ledger by import', () => {
  const today = (day: string) => anOfficer('office', day);
  const enters = (more: Partial<ImportedEntry>, day = '2026-01-12') =>
    entryOf({ ...entry, ...more }, agencies, today(day))?.enteredOn;

  it('is on the day of the import', () => expect(enters({})).toBe('2026-01-12'));
  it('waits for the day that the sheet names', () => {
    expect(enters({ enterOn: '2026-02-09' })).toBeUndefined();
    expect(enters({ enterOn: '2026-02-09' }, '2026-02-10')).toBe('2026-02-09');
  });
  it('waits for somebody to answer for the project', () => {
    const { countyLeader: _, ...nobody } = entry;
    expect(entryOf(nobody, agencies, today('2026-01-12'))).toBeUndefined();
  });
  it('goes by the sheet’s own words where the directory is empty', () =>
    expect(entryOf(entry, { ...agencies, names: new Map() }, today('2026-01-12'))).toMatchObject({
      leadUnit: '自规局',
      territory: '东湖街道',
    }));
});

describe('an import as a whole', () => {
  const data: LedgerImportCommitted['data'] = {
    ...{ importId, fileName: '台账.xlsx', fileHash: 'ab', sheet: '台账' },
    rows: [{ row: 8, projectCode: '990121-2026-004', outcome: 'registered', entered: true }],
  };
  const committing = specFor(LedgerImport, commitLedgerImport);
  const reverting = specFor(LedgerImport, revertLedgerImport);
  const revert = new RevertLedgerImport(importId, { reason: '传错' }, anOfficer('office', '2026-01-12'));
  const committed = { type: 'LedgerImportCommitted', data } as const;
  const reverted = { type: 'LedgerImportReverted', data: { importId, reason: '传错' } } as const;

  it('is committed once', () => {
    committing().when(data).then(committed);
    committing(committed).when(data).thenNothing();
  });
  it('is taken back once, and stays so', () => {
    reverting(committed).when(revert).then(reverted);
    reverting(committed, reverted).when(revert).thenNothing();
    committing(committed, reverted).when(data).thenRefused('housing.import-reverted');
    reverting().when(revert).thenRefused('housing.import-not-committed');
  });
});
