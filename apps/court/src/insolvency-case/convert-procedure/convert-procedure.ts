import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { dueDay } from '../../statutory-clocks.js';
import { needStage, type InsolvencyCase } from '../insolvency-case.js';
import { INSOLVENCY_KINDS, type InsolvencyKind, type ProcedureConverted } from '../insolvency-events.js';

/** 程序转换. */
export class Conversion {
  @IsIn(INSOLVENCY_KINDS) readonly to!: InsolvencyKind;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class ConvertProcedure {
  constructor(
    readonly projectId: string,
    readonly conversion: Conversion,
    readonly acting: Acting,
  ) {}
}

/**
 * The law's paths only (C-06): before bankruptcy is declared, liquidation may become reorganisation (70) or composition
 * (95). The way back is a declaration of bankruptcy (78, 79, 88, 93, 99, 103, 104).
 */
export function convertProcedure(
  { projectId, conversion, acting }: ConvertProcedure,
  state: InsolvencyCase,
): ProcedureConverted[] {
  needStage(state, 'accepted', 'declared');
  const { kind: from, caseNo } = state;
  const { to } = conversion;
  if (from === to) return [];
  if (from !== 'liquidation' || state.stage === 'declared') {
    throw new RuleViolation('court.conversion-not-provided', '法律没有规定这一程序转换；转入清算应宣告破产');
  }
  const { on, when } = happened(conversion.occurredOn, acting);
  const draft = to === 'reorganisation' ? { draftDue: dueDay('DL-C13', on, acting) } : {};
  return [{ type: 'ProcedureConverted', data: { projectId, caseNo, on, from, to, ...draft }, ...when }];
}
