import type { Sheet, SheetRow } from '#documents/sheet-rows.js';
import { RuleViolation } from '#kernel/errors.js';
import { differencesFrom, type Difference } from './compare-with-ledger.js';
import { verdictOf, type Finding, type Verdict } from './finding.js';
import { Neighbours } from './find-neighbours.js';
import { asRead, findHeader, type Header, type ReadColumn } from './header.js';
import type { ColumnMapping } from './header-columns.js';
import { noticesOf } from './ledger-notices.js';
import { judgeRow } from './judge-row.js';
import type { County, KnownProject, ImportedEntry } from './imported-entry.js';
import { mapRow } from './map-row.js';
import type { Period } from './normalise-date.js';
import { rawRow } from './raw-row.js';
import { skipReason } from './skipped-rows.js';

/** Characters of all cells together; three bytes each, twice over, stay below what an event may hold. */
const LONGEST_ROW = 50_000;

export interface LedgerRow {
  /** The sheet's own row number. */
  readonly row: number;
  readonly name: string;
  readonly verdict: Verdict;
  /** Errors first, then warnings; none when ok. */
  readonly messages: readonly string[];
  /** All that was found, notes on normalisation included. */
  readonly findings: readonly Finding[];
  /** The row as it stands, by the sheet's titles; small cells masked. */
  readonly raw: Readonly<Record<string, string>>;
  /** Absent on error rows: they never enter. */
  readonly mapped?: ImportedEntry;
  readonly match?: { readonly projectCode: string; readonly differences: readonly Difference[] };
}

export interface LedgerReading {
  readonly sheet: string;
  /** What the sheet reports on, if its titles say so. */
  readonly cutOff?: Period;
  /** The sheet's columns in their order: their titles, and what they were taken for. */
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly LedgerRow[];
  readonly ignored: readonly { readonly row: number; readonly reason: string }[];
  /** About the file as a whole: columns and sheets that were not read. */
  readonly notices: readonly string[];
  readonly ok: number;
  readonly warning: number;
  readonly error: number;
}

/**
 * Reads the ledger of a county from the sheets of a workbook and judges every row against the others and against the
 * projects that are on the ledger already. Nothing is recorded.
 * @throws RuleViolation `housing.ledger-header-missing`, `housing.ledger-unit-missing`, `housing.ledger-empty`.
 */
export function readLedger(
  sheets: readonly Sheet[],
  county: County,
  known: readonly KnownProject[] = [],
  mapping: ColumnMapping = new Map(),
): LedgerReading {
  const ledgers = sheets.flatMap((sheet) => {
    const header = sheet.hidden ? undefined : findHeader(sheet, mapping);
    return header ? [{ sheet, header }] : [];
  });
  const [ledger, ...others] = ledgers;
  if (!ledger) {
    throw new RuleViolation('housing.ledger-header-missing', '没有找到台账表头：表头应有“项目名称”和至少三个台账栏目');
  }
  const { sheet, header } = ledger;
  const below = sheet.rows.filter(({ row }) => row > header.lastRow);
  const skipped = below.map((row) => skipReason(row, header));
  const rows = judgeAll(
    below.filter((_, index) => !skipped[index]),
    header,
    county,
    known,
  );
  if (rows.length === 0) throw new RuleViolation('housing.ledger-empty', `工作表“${sheet.name}”的表头下没有项目`);

  return {
    sheet: sheet.name,
    ...(header.cutOff && { cutOff: header.cutOff }),
    columns: header.columns.map(asRead),
    rows,
    ignored: below.flatMap(({ row }, index) => (skipped[index] ? [{ row, reason: skipped[index] }] : [])),
    notices: noticesOf(ledger, others, mapping),
    ...countsOf(rows),
  };
}

function judgeAll(
  rows: readonly SheetRow[],
  header: Header,
  county: County,
  known: readonly KnownProject[],
): LedgerRow[] {
  const neighbours = new Neighbours(known);
  return rows.map((row) => {
    const read = mapRow(row, header, county);
    const { entry } = read;
    const raw = rawRow(row, header.columns);
    const { match, findings: near } = neighbours.judge(entry);
    const findings = [...tooLong(raw), ...read.findings, ...judgeRow(read, county, !match), ...near];
    const verdict = verdictOf(findings);
    if (verdict !== 'error') neighbours.add(row.row, entry);
    return {
      row: row.row,
      name: entry.name,
      verdict,
      messages: (['error', 'warning'] as const).flatMap((level) => textsOf(findings, level)),
      findings,
      raw,
      ...(verdict !== 'error' && { mapped: entry }),
      ...(match && {
        match: { projectCode: match.projectCode, differences: differencesFrom(match, entry, header.cutOff) },
      }),
    };
  });
}

function textsOf(findings: readonly Finding[], wanted: Finding['level']): string[] {
  return findings.filter(({ level }) => level === wanted).map(({ text }) => text);
}

/** A row is recorded with its raw text in one event, which has a size that it may not exceed. */
function tooLong(raw: Readonly<Record<string, string>>): Finding[] {
  const length = Object.entries(raw).reduce((sum, [title, text]) => sum + title.length + text.length, 0);
  return length > LONGEST_ROW ? [{ level: 'error', field: 'row', text: `整行超过 ${LONGEST_ROW} 个字` }] : [];
}

function countsOf(rows: readonly LedgerRow[]): Record<Verdict, number> {
  const counts = { ok: 0, warning: 0, error: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  return counts;
}
