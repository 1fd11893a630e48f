import { wan } from '#kernel/money.js';
import { LEDGER_COLUMNS, labelOf } from './ledger-columns.js';
import type { KnownProject, LedgerDate, ImportedEntry, LedgerField } from './imported-entry.js';
import type { Period } from './normalise-date.js';
import { folded } from './plain-text.js';
import { PROBLEM_TYPES, type ProblemType } from './problem-types.js';
import { comparable as comparableNames, sameName } from './similar-name.js';

/** A field in which the sheet says something else than the ledger, both as a person reads them. */
export interface Difference {
  readonly field: LedgerField;
  readonly label: string;
  readonly ledger: string;
  readonly sheet: string;
  /** False: import never changes the field; the mismatch is only shown. */
  readonly allowed: boolean;
  /** The tick box as it comes: off where the ledger is newer than the sheet, or where the sheet has no 截止时间. */
  readonly ticked: boolean;
}

/** Other agencies' facts say what these are, or they change by an order of their own; a sheet may only disagree. */
const NEVER: ReadonlySet<LedgerField> = new Set([
  ...(['delivered', 'certified', 'escrowBalance', 'statedStatus'] as const),
  ...(['level', 'problemTypes', 'countyLeader', 'leadUnit', 'responsibleUnits'] as const),
]);

const COMPARED: readonly LedgerField[] = [
  ...LEDGER_COLUMNS.map(({ field }) => field).filter(
    (field) => !['sequence', 'enteredOn', 'stopLoanHouseholds', 'stopLoanAmount', 'projectCode'].includes(field),
  ),
] as LedgerField[];

/** What the sheet leaves empty is no difference: it says nothing. */
export function differencesFrom(known: KnownProject, sheet: ImportedEntry, cutOff: Period | undefined): Difference[] {
  return COMPARED.filter((field) => says(sheet[field]) && !equal(field, known.entry, sheet)).map((field) => {
    const allowed = !NEVER.has(field);
    const newer = known.changedOn?.[field];
    return {
      field,
      label: labelOf(field),
      ledger: shown(field, known.entry[field]),
      sheet: shown(field, sheet[field]),
      allowed,
      ticked: allowed && cutOff !== undefined && (newer === undefined || newer <= cutOff.to),
    };
  });
}

function says(value: ImportedEntry[LedgerField]): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function equal(field: LedgerField, ledger: ImportedEntry, sheet: ImportedEntry): boolean {
  if (field === 'name') return sameName(comparableNames(ledger), comparableNames(sheet));
  return comparable(ledger[field]) === comparable(sheet[field]);
}

function comparable(value: ImportedEntry[LedgerField]): string | number | undefined {
  if (typeof value === 'string') return folded(value);
  if (value === undefined || typeof value === 'number') return value;
  return isDate(value) ? `${value.from} ${value.to}` : [...value].sort().join();
}

const MONEY: ReadonlySet<string> = new Set(
  LEDGER_COLUMNS.filter(({ kind }) => kind === 'money').map(({ field }) => field),
);
const WORDS: Readonly<Record<string, string>> = {
  city: '市级',
  county: '县级',
  commodity: '商品房',
  resettlement: '征收安置',
};

/** A value as a person reads it; nothing: empty. */
export function shown(field: LedgerField, value: ImportedEntry[LedgerField]): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return MONEY.has(field) ? `${wan(value)} 万元` : String(value);
  if (typeof value === 'string') return ['level', 'category'].includes(field) ? (WORDS[value] ?? value) : value;
  if (isDate(value)) return value.text;
  return value.map((item) => (field === 'problemTypes' ? PROBLEM_TYPES[item as ProblemType].label : item)).join('、');
}

function isDate(value: LedgerDate | readonly string[]): value is LedgerDate {
  return 'precision' in value;
}
