import type { Acting } from '#kernel/acting.js';
import type { LedgerEntry } from '../ledger-membership/enter-ledger/enter-ledger.js';
import type { ImportedEntry } from '../ledger-imports/imported-entry.js';
import { findAgency } from '../ledger-imports/find-agency.js';
import type { Agencies } from '../ledger-imports/row-duties.js';

/**
 * The entry on the ledger that a new project's row asks for. Undefined: not yet, because the sheet names a later day or
 * leaves out who answers for the project (H-01); the office enters it then.
 */
export function entryOf(
  mapped: ImportedEntry,
  { names, county }: Agencies,
  { today }: Pick<Acting, 'today'>,
): LedgerEntry | undefined {
  const { level, countyLeader, leadUnit, township, territoryOwner, enterOn = today } = mapped;
  if (!level || !countyLeader || !leadUnit || !township || !territoryOwner || enterOn > today) return undefined;
  // A directory that is still empty does not keep a project off the ledger: the name stands for the agency.
  const agency = (text: string) => findAgency(text, names, county) ?? text;
  return { level, enteredOn: enterOn, countyLeader, leadUnit: agency(leadUnit), territory: agency(township) };
}
