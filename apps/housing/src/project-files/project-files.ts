import { dayOf, type Day } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { ImportedEntry, LedgerField } from '../ledger-imports/imported-entry.js';
import type { ProblemType } from '../ledger-imports/problem-types.js';
import type { LedgerEntered, LedgerLevelChanged } from '../ledger-membership/ledger-membership.js';
import type {
  DutyAssigned,
  DutyHandedOver,
  DutyRole,
  LedgerRowImported,
  ProblemIdentified,
  ProblemReclassified,
  ProjectProfileChanged,
  ProjectRegistered,
} from '../troubled-project/troubled-project.js';

export interface FiledProblem {
  readonly problemId: string;
  readonly problemType: ProblemType;
  readonly since?: Day;
  readonly households?: number;
  readonly description?: string;
}

export interface FiledDuty {
  readonly role: DutyRole;
  readonly agency: string;
  readonly agencyName: string;
  readonly person?: string;
}

/** All that is on file of a project: what imports are compared with, and the upper half of its page. */
export interface ProjectFileRow {
  readonly projectCode: string;
  readonly entry: ImportedEntry;
  /** The last day on which the ledger changed a field, never by its first import. */
  readonly changedOn: Partial<Record<LedgerField, Day>>;
  readonly problems: readonly FiledProblem[];
  readonly duties: readonly FiledDuty[];
  /** Its import was taken back: the number stays used, the project is none. */
  readonly reverted: boolean;
}

const NOTHING = { otherNames: [], problemTypes: [], responsibleUnits: [], approximate: [] };

export function project(row: ProjectFileRow | undefined, fact: Fact): ProjectFileRow | undefined {
  switch (fact.type) {
    case 'housing.LedgerRowImported':
      return row ?? begun(fact.data as LedgerRowImported['data']);
    case 'housing.ProjectRegistered': {
      const { projectId, ...file } = fact.data as ProjectRegistered['data'];
      return row ?? opened(projectId, { ...NOTHING, ...file });
    }
    case 'housing.LedgerRowReverted':
      return row && { ...row, reverted: true };
    default:
      return row && changed(row, fact);
  }
}

/** 已交付 and 已办证 begin at nothing, for a sheet's numbers verify nothing; balances are finance's. */
function opened(projectCode: string, entry: ImportedEntry): ProjectFileRow {
  const { escrowBalance: _, statedStatus: __, enterOn: ___, ...own } = entry;
  const filed = { ...own, projectCode, delivered: 0, certified: 0 };
  return { projectCode, entry: filed, changedOn: {}, problems: [], duties: [], reverted: false };
}

function begun({ projectId, mapped }: LedgerRowImported['data']): ProjectFileRow {
  return opened(projectId, mapped);
}

function changed(row: ProjectFileRow, fact: Fact): ProjectFileRow {
  switch (fact.type) {
    case 'housing.ProjectProfileChanged': {
      const { values, cleared = [] } = fact.data as ProjectProfileChanged['data'];
      const entry = { ...row.entry, ...values };
      for (const field of cleared) Reflect.deleteProperty(entry, field);
      const fields = [...Object.keys(values), ...cleared].map((field) => [field, dayOf(fact.recordedAt)] as const);
      return { ...row, entry, changedOn: { ...row.changedOn, ...Object.fromEntries(fields) } };
    }
    case 'housing.ProblemIdentified': {
      const { projectId: _, ...problem } = fact.data as ProblemIdentified['data'];
      return withProblems(row, [...row.problems, problem]);
    }
    case 'housing.ProblemReclassified': {
      const { problemId, to } = fact.data as ProblemReclassified['data'];
      return withProblems(
        row,
        row.problems.map((one) => (one.problemId === problemId ? { ...one, problemType: to } : one)),
      );
    }
    case 'housing.DutyHandedOver': {
      const { role } = fact.data as DutyHandedOver['data'];
      const { leadUnit: _, ...entry } = row.entry;
      const duties = row.duties.filter((duty) => duty.role !== role);
      return { ...row, duties, entry: role === 'lead-unit' ? entry : row.entry };
    }
    case 'housing.DutyAssigned':
      return withDuty(row, fact.data as DutyAssigned['data']);
    case 'housing.LedgerEntered':
      return { ...row, entry: { ...row.entry, level: (fact.data as LedgerEntered['data']).level } };
    case 'housing.LedgerLevelChanged':
      return { ...row, entry: { ...row.entry, level: (fact.data as LedgerLevelChanged['data']).to } };
    default:
      return row;
  }
}

function withProblems(row: ProjectFileRow, problems: readonly FiledProblem[]): ProjectFileRow {
  const problemTypes = [...new Set(problems.map(({ problemType }) => problemType))];
  return { ...row, problems, entry: { ...row.entry, problemTypes } };
}

function withDuty(row: ProjectFileRow, { projectId: _, ...duty }: DutyAssigned['data']): ProjectFileRow {
  const others = row.duties.filter(
    ({ role, agency }) => role !== duty.role || (role === 'cooperating' && agency !== duty.agency),
  );
  return { ...row, duties: [...others, duty], entry: { ...row.entry, ...statedDuty(row.entry, duty) } };
}

/** The sheet's own words stay until the duty passes to somebody else. */
function statedDuty(entry: ImportedEntry, { role, agencyName, person }: FiledDuty): Partial<ImportedEntry> {
  if (role === 'county-leader' && person !== undefined) return { countyLeader: person };
  return role === 'lead-unit' ? { leadUnit: entry.leadUnit ?? agencyName } : {};
}
