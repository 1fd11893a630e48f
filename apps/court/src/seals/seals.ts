import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsString, ValidateNested } from 'class-validator';
import { IsOptional } from '#kernel/fields/fields.js';
import type { Fact } from '#messaging/fact.js';
import type { InsolvencyAccepted } from '../insolvency-case/insolvency-events.js';
import type { SealImposed, UnsealDecided, UnsealRequested } from '../seal-measure/seal-measure.js';

/** One seal on a project. */
export class SealLine {
  @IsString() readonly sealId!: string;
  @IsString() readonly scope!: string;
  @IsString() readonly court!: string;
  @IsString() readonly imposedOn!: string;
  @IsIn(['sealed', 'unseal-requested', 'refused', 'lifted']) readonly status!:
    'sealed' | 'unseal-requested' | 'refused' | 'lifted';
  /** Number of the ruling that lifted it, or refused to. */
  @IsOptional() @IsString() readonly decidedBy?: string;
  @IsOptional() @IsString() readonly decidedOn?: string;
  /** Still on although insolvency was accepted: the court that sealed has to lift it (企业破产法 19). */
  @IsBoolean() readonly toRelease!: boolean;
}

/** 查封与解封 of one project. */
export class ProjectSeals {
  @IsString() readonly projectCode!: string;
  /** Day of acceptance of insolvency, from which seals are to be lifted. */
  @IsOptional() @IsString() readonly insolvencyAcceptedOn?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SealLine) readonly seals!: SealLine[];
}

export function project(row: ProjectSeals | undefined, fact: Fact): ProjectSeals | undefined {
  switch (fact.type) {
    case 'court.SealImposed': {
      const { projectId, sealId, scope, court, on } = fact.data as SealImposed['data'];
      const line = { sealId, scope, court, imposedOn: on, status: 'sealed', toRelease: false } as const;
      return listed({ ...(row ?? { projectCode: projectId, seals: [] }) }, line);
    }
    case 'court.UnsealRequested':
      return row && changed(row, (fact.data as UnsealRequested['data']).sealId, { status: 'unseal-requested' });
    case 'court.UnsealDecided': {
      const { sealId, result, docNo, on } = fact.data as UnsealDecided['data'];
      return row && changed(row, sealId, { status: result, decidedBy: docNo, decidedOn: on });
    }
    case 'court.InsolvencyAccepted': {
      const { projectId, on } = fact.data as InsolvencyAccepted['data'];
      const { seals } = row ?? { seals: [] };
      return { projectCode: projectId, insolvencyAcceptedOn: on, seals: seals.map((seal) => released(seal, true)) };
    }
    case 'court.InsolvencyRefused':
    case 'court.ProcedureClosed':
      return row && { projectCode: row.projectCode, seals: row.seals.map((seal) => released(seal, false)) };
    default:
      return row;
  }
}

function listed(row: ProjectSeals, line: SealLine): ProjectSeals {
  return { ...row, seals: [...row.seals, released(line, row.insolvencyAcceptedOn !== undefined)] };
}

function changed(row: ProjectSeals, sealId: string, change: Partial<SealLine>): ProjectSeals {
  const insolvent = row.insolvencyAcceptedOn !== undefined;
  return {
    ...row,
    seals: row.seals.map((seal) => (seal.sealId === sealId ? released({ ...seal, ...change }, insolvent) : seal)),
  };
}

function released(seal: SealLine, insolvent: boolean): SealLine {
  return { ...seal, toRelease: insolvent && seal.status !== 'lifted' };
}
