import type { DutyRole } from '../troubled-project/troubled-project.js';
import { verdictOf, type Finding } from './finding.js';
import { findAgency } from './find-agency.js';
import type { ImportedEntry } from './imported-entry.js';
import { labelOf } from './ledger-columns.js';
import type { LedgerReading, LedgerRow } from './read-ledger.js';

/** The organisation directory, and whose county it is. */
export interface Agencies {
  readonly names: ReadonlyMap<string, string>;
  readonly county: string;
}

export interface RowDuty {
  readonly role: DutyRole;
  readonly agency: string;
  readonly agencyName: string;
  readonly person?: string;
}

/** The duties of a row that fall to agencies of the directory. */
export function dutiesOf(entry: ImportedEntry, { names, county }: Agencies): RowDuty[] {
  const { countyLeader, leadUnit, township, territoryOwner, responsibleUnits } = entry;
  const held = (role: DutyRole, text: string | undefined, person?: string): RowDuty[] => {
    const agency = text === undefined ? undefined : findAgency(text, names, county);
    if (text === undefined || agency === undefined) return [];
    const agencyName = names.get(agency) ?? text;
    return [{ role, agency, agencyName, ...(person === undefined ? {} : { person }) }];
  };
  const [lead] = held('lead-unit', leadUnit);
  const cooperating = responsibleUnits.flatMap((unit) => held('cooperating', unit));
  return [
    ...(countyLeader === undefined
      ? []
      : [
          {
            role: 'county-leader' as const,
            agency: 'county-leadership',
            agencyName: names.get('county-leadership') ?? '县领导',
            person: countyLeader,
          },
        ]),
    ...(lead ? [lead] : []),
    ...held('territory', township, territoryOwner),
    ...cooperating.filter(
      ({ agency }, index) =>
        agency !== lead?.agency && cooperating.findIndex((other) => other.agency === agency) === index,
    ),
  ];
}

/** The reading with a warning where a unit that a new project's row names is none of the directory. */
export function withUnknownAgencies(reading: LedgerReading, agencies: Agencies): LedgerReading {
  const rows = reading.rows.map((row) => (row.mapped && !row.match ? warned(row, row.mapped, agencies) : row));
  const count = (wanted: LedgerRow['verdict']) => rows.filter(({ verdict }) => verdict === wanted).length;
  return { ...reading, rows, ok: count('ok'), warning: count('warning'), error: count('error') };
}

function warned(row: LedgerRow, entry: ImportedEntry, { names, county }: Agencies): LedgerRow {
  const named = [
    ...(entry.leadUnit === undefined ? [] : [['leadUnit', entry.leadUnit] as const]),
    ...entry.responsibleUnits.map((unit) => ['responsibleUnits', unit] as const),
  ];
  const unknown = named.filter(([, unit]) => findAgency(unit, names, county) === undefined);
  const found = unknown.map(([field, unit]): Finding => ({
    level: 'warning',
    field,
    text: `${labelOf(field)}：机构名录中没有“${unit}”，请在责任落实中指定`,
  }));
  const findings = [...row.findings, ...found];
  const messages = [...row.messages, ...found.map(({ text }) => text)];
  return { ...row, findings, messages, verdict: verdictOf(findings) };
}
