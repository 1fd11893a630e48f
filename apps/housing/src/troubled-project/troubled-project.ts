import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';
import type { ImportedEntry } from '../ledger-imports/imported-entry.js';
import type { ProblemType } from '../ledger-imports/problem-types.js';
import { profileOf, type ProfileField, type ProjectProfile } from './project-profile.js';

export type Category = 'commodity' | 'resettlement';

/** One agency holds each but the last: 配合单位 are as many as the project needs. */
export const DUTY_ROLES = ['county-leader', 'lead-unit', 'territory', 'task-force', 'cooperating'] as const;
export type DutyRole = (typeof DUTY_ROLES)[number];

export type ProjectRegistered = DomainEvent<
  'ProjectRegistered',
  {
    projectId: string;
    name: string;
    registeredName?: string;
    category: Category;
    township: string;
    address: string;
    developer: string;
    developerUscc: string;
    flats: number;
    sold?: number;
    households: number;
  }
>;
/** A row of a sheet as it stands and as it was understood: where the file has its first values from. */
export type LedgerRowImported = DomainEvent<
  'LedgerRowImported',
  {
    projectId: string;
    importId: string;
    fileHash: string;
    sheet: string;
    row: number;
    raw: Readonly<Record<string, string>>;
    mapped: ImportedEntry;
  }
>;
/** The import that opened the file was taken back: the number stays used, the project is none. */
export type LedgerRowReverted = DomainEvent<
  'LedgerRowReverted',
  { projectId: string; importId: string; row: number; reason: string }
>;
export type ProjectProfileChanged = DomainEvent<
  'ProjectProfileChanged',
  {
    projectId: string;
    /** As a person reads them. */
    changes: readonly { field: string; before?: string; after: string }[];
    /** The new values. */
    values: ProjectProfile;
    /** Fields that are empty again. */
    cleared?: readonly ProfileField[];
    reason: string;
    /** The sheet's row that said so. */
    source?: { importId: string; fileHash: string; row: number };
  }
>;
export type ProblemIdentified = DomainEvent<
  'ProblemIdentified',
  {
    projectId: string;
    problemId: string;
    problemType: ProblemType;
    since?: Day;
    households?: number;
    description?: string;
  }
>;
export type ProblemReclassified = DomainEvent<
  'ProblemReclassified',
  { projectId: string; problemId: string; from: ProblemType; to: ProblemType; reason: string }
>;
export type DutyAssigned = DomainEvent<
  'DutyAssigned',
  { projectId: string; role: DutyRole; agency: string; agencyName: string; person?: string }
>;
/** A duty passes from one agency to another; the new holder's DutyAssigned follows. */
export type DutyHandedOver = DomainEvent<
  'DutyHandedOver',
  { projectId: string; role: DutyRole; from: string; to: string }
>;
export type TroubledProjectEvent =
  | ProjectRegistered
  | LedgerRowImported
  | LedgerRowReverted
  | ProjectProfileChanged
  | ProblemIdentified
  | ProblemReclassified
  | DutyAssigned
  | DutyHandedOver;

export interface TroubledProject {
  readonly registered: boolean;
  readonly profile: ProjectProfile;
  readonly problems: ReadonlyMap<string, ProblemType>;
  /** `role` or `cooperating agency` → who holds it. */
  readonly duties: ReadonlyMap<string, { readonly agency: string; readonly person?: string }>;
  /** `importId row` of the rows on record → the profile before the row. */
  readonly rows: ReadonlyMap<string, ProjectProfile>;
}

/** 问题楼盘项目: the file of one project. */
export const TroubledProject: Aggregate<TroubledProject, TroubledProjectEvent> = {
  stream: 'housing.troubledProject',
  initial: { registered: false, profile: {}, problems: new Map(), duties: new Map(), rows: new Map() },
  evolve: (state, event) => {
    switch (event.type) {
      case 'ProjectRegistered':
        return { ...state, registered: true, profile: { ...state.profile, ...profileOf(event.data) } };
      case 'LedgerRowImported': {
        const { importId, row, mapped } = event.data;
        const profile = state.registered ? state.profile : profileOf(mapped);
        return { ...state, profile, rows: new Map(state.rows).set(rowKey(importId, row), state.profile) };
      }
      case 'LedgerRowReverted':
        return { ...state, registered: false };
      case 'ProjectProfileChanged': {
        const { values, cleared = [] } = event.data;
        const kept = Object.entries({ ...state.profile, ...values }).filter(
          ([field]) => !cleared.some((one) => one === field),
        );
        return { ...state, profile: Object.fromEntries(kept) };
      }
      case 'ProblemIdentified':
        return { ...state, problems: new Map(state.problems).set(event.data.problemId, event.data.problemType) };
      case 'ProblemReclassified':
        return { ...state, problems: new Map(state.problems).set(event.data.problemId, event.data.to) };
      case 'DutyAssigned': {
        const { agency, person } = event.data;
        const held = { agency, ...(person === undefined ? {} : { person }) };
        return { ...state, duties: new Map(state.duties).set(dutyKey(event.data), held) };
      }
      case 'DutyHandedOver':
        return state;
    }
  },
};

export function rowKey(importId: string, row: number): string {
  return `${importId} ${row}`;
}

export function dutyKey({ role, agency }: { readonly role: DutyRole; readonly agency: string }): string {
  return role === 'cooperating' ? `${role} ${agency}` : role;
}
