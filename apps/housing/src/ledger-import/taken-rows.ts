import { RuleViolation } from '#kernel/errors.js';
import { isProfileField, profileOf, type ProjectProfile } from '../troubled-project/project-profile.js';
import type { Accepted } from './commit-ledger-import/commit-ledger-import.js';
import type { LedgerRow } from '../ledger-imports/read-ledger.js';
import type { ImportedEntry } from '../ledger-imports/imported-entry.js';

/** A row that enters. With a code: a project on file, and the values that were ticked. */
export interface TakenRow {
  readonly row: number;
  readonly raw: Readonly<Record<string, string>>;
  readonly mapped: ImportedEntry;
  readonly known?: { readonly projectCode: string; readonly values: ProjectProfile };
}

/**
 * The ok and warning rows, with what is taken over of those that are on file already.
 * @throws RuleViolation `housing.difference-not-allowed` for a tick on what import never changes or on no difference
 */
export function takenRows(rows: readonly LedgerRow[], accept: Accepted = {}): TakenRow[] {
  const taken = rows.flatMap((row): TakenRow[] => {
    const { mapped, match, raw } = row;
    if (!mapped || row.verdict === 'error') return [];
    const ticked = accept[String(row.row)] ?? [];
    if (!match) return ticked.length > 0 ? refuse(row.row) : [{ row: row.row, raw, mapped }];
    const allowed = new Set(match.differences.filter((one) => one.allowed).map(({ field }) => field as string));
    if (ticked.some((field) => !allowed.has(field) || !isProfileField(field))) return refuse(row.row);
    const all = profileOf(mapped);
    const values = Object.fromEntries(Object.entries(all).filter(([field]) => ticked.includes(field)));
    return [{ row: row.row, raw, mapped, known: { projectCode: match.projectCode, values } }];
  });
  const unknown = Object.keys(accept).find((row) => !taken.some((one) => String(one.row) === row));
  return unknown === undefined ? taken : refuse(unknown);
}

function refuse(row: number | string): never {
  throw new RuleViolation(
    'housing.difference-not-allowed',
    `第 ${row} 行勾选的字段不是可以导入的差异，请刷新后重新勾选`,
  );
}

/** Do two readings of the same file say the same of every row? If not, the ledger has changed in between. */
export function sameVerdicts(one: readonly LedgerRow[], other: readonly LedgerRow[]): boolean {
  const said = (rows: readonly LedgerRow[]) =>
    rows.map(({ row, verdict, match }) => `${row} ${verdict} ${match?.projectCode ?? ''}`).join('\n');
  return said(one) === said(other);
}
