import { IsArray, IsBoolean, IsIn, IsInt, IsString } from 'class-validator';
import { dayOf } from '#kernel/time.js';
import { IsFen, IsOptional } from '#kernel/fields/fields.js';
import type { InsolvencyAcceptedV1 } from '#contracts/court/insolvency-accepted.v1.js';
import type { SealImposedV1 } from '#contracts/court/seal-imposed.v1.js';
import type { UnsealDecidedV1 } from '#contracts/court/unseal-decided.v1.js';
import type { Fact } from '#messaging/fact.js';
import type {
  LegalReviewRequested,
  PlanApproved,
  PlanDrafted,
  PlanRevised,
} from '../disposition-plan/disposition-plan.js';
import type { LedgerEntered, PlanDeadlineAdjusted } from '../ledger-membership/ledger-membership.js';

/** 一楼一策: the plan of a project, and what stands in its way. */
export class PlanRow {
  @IsString() readonly projectCode!: string;
  /** 0: none is drafted yet. */
  @IsInt() readonly planVersion!: number;
  @IsString() readonly path!: string;
  @IsArray() @IsString({ each: true }) readonly measures!: readonly string[];
  @IsOptional() @IsFen() readonly budget?: number;
  /** Of the present version. */
  @IsIn(['none', 'requested', 'passed', 'failed']) readonly review!: 'none' | 'requested' | 'passed' | 'failed';
  /** The reviewer has at least until then; empty: not asked. */
  @IsString() readonly answerBy!: string;
  @IsInt() readonly approvedVersion!: number;
  /** Day of the first approval; empty: none. */
  @IsString() readonly approvedOn!: string;
  /** 方案时限 (DL-H01); empty: not on the ledger. */
  @IsString() readonly planDue!: string;
  /** The court accepted insolvency, and the plan still goes another way (企业破产法 19, 20). Empty: nothing of the kind. */
  @IsString() readonly mustSwitch!: string;
  /** Seals on the project that are not lifted: what they cover is blocked. */
  @IsArray() @IsString({ each: true }) readonly seals!: readonly string[];
  @IsBoolean() readonly blocked!: boolean;
}

const KINDS = { composition: '破产和解', reorganisation: '破产重整', liquidation: '破产清算' };

export function project(row: PlanRow | undefined, fact: Fact): PlanRow {
  const next = changed(row ?? empty(fact.key), fact);
  return { ...next, blocked: next.seals.length > 0 };
}

function empty(projectCode: string): PlanRow {
  return {
    ...{ projectCode, planVersion: 0, path: '', measures: [], review: 'none', answerBy: '', approvedVersion: 0 },
    ...{ approvedOn: '', planDue: '', mustSwitch: '', seals: [], blocked: false },
  };
}

function changed(row: PlanRow, fact: Fact): PlanRow {
  switch (fact.type) {
    case 'housing.DeadlineAdjusted':
      return { ...row, planDue: (fact.data as PlanDeadlineAdjusted['data']).to };
    case 'housing.LedgerEntered':
      return { ...row, planDue: (fact.data as LedgerEntered['data']).duties.planDue };
    case 'housing.PlanDrafted': {
      const { projectId: _, ...draft } = fact.data as PlanDrafted['data'];
      return { ...row, ...draft };
    }
    case 'housing.PlanRevised': {
      const { planVersion, path, formerPath } = fact.data as PlanRevised['data'];
      const mustSwitch = formerPath === undefined ? row.mustSwitch : '';
      return { ...row, planVersion, path, mustSwitch, review: 'none', answerBy: '' };
    }
    case 'housing.LegalReviewRequested':
      return { ...row, review: 'requested', answerBy: (fact.data as LegalReviewRequested['data']).answerBy };
    case 'housing.LegalReviewPassed':
      return { ...row, review: 'passed' };
    case 'housing.LegalReviewFailed':
      return { ...row, review: 'failed' };
    case 'housing.PlanApproved': {
      const { planVersion: approvedVersion } = fact.data as PlanApproved['data'];
      return { ...row, approvedVersion, approvedOn: row.approvedOn || dayOf(fact.occurredAt) };
    }
    default:
      return byCourt(row, fact);
  }
}

function byCourt(row: PlanRow, { type, data }: Fact): PlanRow {
  switch (type) {
    case 'court.insolvency-accepted.v1': {
      const { kind, on } = data as InsolvencyAcceptedV1;
      const path = KINDS[kind];
      return row.path === path ? row : { ...row, mustSwitch: `法院 ${on} 裁定受理，方案须改为${path}` };
    }
    case 'court.seal-imposed.v1': {
      const { sealId } = data as SealImposedV1;
      return row.seals.includes(sealId) ? row : { ...row, seals: [...row.seals, sealId] };
    }
    case 'court.unseal-decided.v1': {
      const { sealId } = data as UnsealDecidedV1;
      return { ...row, seals: row.seals.filter((seal) => seal !== sealId) };
    }
    default:
      return row;
  }
}
