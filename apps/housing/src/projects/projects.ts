import { IsArray, IsIn, IsInt, IsString } from 'class-validator';
import { dayOf } from '#kernel/time.js';
import { IsOptional } from '#kernel/fields/fields.js';
import { RESOLUTION_STATUSES, resolutionStatus, type ResolutionStatus } from '#contracts/parts/resolution-status.js';
import type { Fact } from '#messaging/fact.js';
import type {
  LedgerEntered,
  LedgerLevelChanged,
  PlanDeadlineAdjusted,
} from '../ledger-membership/ledger-membership.js';
import type {
  DutyAssigned,
  ProblemIdentified,
  ProblemReclassified,
  ProjectProfileChanged,
  ProjectRegistered,
} from '../troubled-project/troubled-project.js';
import { NOTHING_CLAIMED, standing, type ProjectStanding } from './project-standing.js';

/** 账目: `registered` has a file only; the others were on the ledger. */
export const PROJECT_STATUS = {
  registered: '已建档',
  open: '在账',
  closed: '已销号',
  reopened: '重新在账',
  withdrawn: '已移出',
} as const;
export type ProjectStatus = keyof typeof PROJECT_STATUS;

/** 台账 line: one project as the office sees it. */
export class ProjectRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly name!: string;
  @IsString() readonly township!: string;
  @IsString() readonly developer!: string;
  @IsIn(['commodity', 'resettlement']) readonly category!: 'commodity' | 'resettlement';
  @IsInt() readonly flats!: number;
  @IsOptional() @IsInt() readonly sold?: number;
  @IsInt() readonly households!: number;
  /** Not on a ledger yet, or no more: `none`. */
  @IsIn(['none', 'city', 'county']) readonly level!: 'none' | 'city' | 'county';
  @IsIn(Object.keys(PROJECT_STATUS)) readonly status!: ProjectStatus;
  /** 化解状态, as the wall chart says it; derived, nobody sets it. */
  @IsIn(RESOLUTION_STATUSES) readonly statusText!: ResolutionStatus;
  /** T1 … T14, each once. */
  @IsArray() @IsString({ each: true }) readonly problemTypes!: readonly string[];
  /** Names; empty while nobody is named. */
  @IsString() readonly leadUnit!: string;
  @IsString() readonly countyLeader!: string;
  /** YYYY-MM-DD or empty. */
  @IsString() readonly planDue!: string;
  @IsString() readonly enteredOn!: string;
  /** Day of the last record of this service. */
  @IsString() readonly lastEventOn!: string;
}

/** The row with what it needs to be folded on. */
export interface ProjectLine extends ProjectRow {
  readonly problems: Readonly<Record<string, string>>;
  readonly standing: ProjectStanding;
}

export function project(row: ProjectLine | undefined, fact: Fact): ProjectLine | undefined {
  if (fact.type === 'housing.LedgerRowReverted') return undefined;
  const next = fact.type === 'housing.ProjectRegistered' ? registered(fact) : row && changed(row, fact);
  return next && { ...next, ...said(next, fact), lastEventOn: dayOf(fact.recordedAt) };
}

function said({ level, standing: before }: ProjectLine, fact: Fact): Pick<ProjectLine, 'standing' | 'statusText'> {
  const now = standing(before, fact);
  return { standing: now, statusText: resolutionStatus({ ...now, level }) };
}

function registered({ data }: Fact): ProjectLine {
  const { projectId, name, township, developer, category, flats, sold, households } = data as ProjectRegistered['data'];
  return {
    ...{ projectCode: projectId, name, township, developer, category, flats, households },
    ...(sold === undefined ? {} : { sold }),
    ...{ level: 'none', status: 'registered', statusText: '未入台账', problems: {}, problemTypes: [] },
    standing: NOTHING_CLAIMED,
    ...{ leadUnit: '', countyLeader: '', planDue: '', enteredOn: '', lastEventOn: '' },
  };
}

function changed(row: ProjectLine, { type, data }: Fact): ProjectLine {
  switch (type) {
    case 'housing.ProjectProfileChanged': {
      const { values } = data as ProjectProfileChanged['data'];
      const { name, township, developer, category, flats, sold, households } = { ...row, ...values };
      const kept = sold === undefined ? {} : { sold };
      return { ...row, name, township, developer, category, flats, households, ...kept };
    }
    case 'housing.ProblemIdentified': {
      const { problemId, problemType } = data as ProblemIdentified['data'];
      return withProblem(row, problemId, problemType);
    }
    case 'housing.ProblemReclassified': {
      const { problemId, to } = data as ProblemReclassified['data'];
      return withProblem(row, problemId, to);
    }
    case 'housing.DutyAssigned': {
      const { role, agencyName, person } = data as DutyAssigned['data'];
      if (role === 'lead-unit') return { ...row, leadUnit: agencyName };
      return role === 'county-leader' ? { ...row, countyLeader: person ?? agencyName } : row;
    }
    case 'housing.DeadlineAdjusted':
      return { ...row, planDue: (data as PlanDeadlineAdjusted['data']).to };
    case 'housing.LedgerEntered': {
      const { level, enteredOn, duties } = data as LedgerEntered['data'];
      const { planDue, countyLeader } = duties;
      return { ...row, level, enteredOn, planDue, countyLeader, status: 'open' };
    }
    case 'housing.LedgerLevelChanged':
      return { ...row, level: (data as LedgerLevelChanged['data']).to };
    case 'housing.LedgerWithdrawalApproved':
      return { ...row, level: 'none', status: 'withdrawn' };
    case 'housing.ProjectClosed':
      return { ...row, status: 'closed' };
    case 'housing.ProjectReopened':
      return { ...row, status: 'reopened' };
    default:
      return row;
  }
}

function withProblem(row: ProjectLine, problemId: string, problemType: string): ProjectLine {
  const problems = { ...row.problems, [problemId]: problemType };
  return { ...row, problems, problemTypes: [...new Set(Object.values(problems))] };
}
