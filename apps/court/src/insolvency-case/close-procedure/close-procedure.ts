import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needStage, type InsolvencyCase } from '../insolvency-case.js';
import type { ProcedureClosed } from '../insolvency-events.js';

/** When a procedure may end on which ground (企业破产法 94, 98, 105, 108, 120). */
const GROUNDS = {
  distributed: ({ stage }) => stage === 'declared',
  'nothing-to-distribute': ({ stage }) => stage === 'declared',
  'plan-completed': ({ stage, planApproved }) => stage === 'accepted' && planApproved,
  'composition-completed': ({ stage, kind }) => stage === 'accepted' && kind === 'composition',
  'debts-settled': ({ stage, planApproved }) => stage === 'accepted' && !planApproved,
} satisfies Record<string, (state: InsolvencyCase) => boolean>;
type Ground = keyof typeof GROUNDS;

/** 终结程序. */
export class ProcedureEnd {
  @IsIn(Object.keys(GROUNDS)) readonly ground!: Ground;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class CloseProcedure {
  constructor(
    readonly projectId: string,
    readonly end: ProcedureEnd,
    readonly acting: Acting,
  ) {}
}

export function closeProcedure({ projectId, end, acting }: CloseProcedure, state: InsolvencyCase): ProcedureClosed[] {
  needStage(state, 'accepted', 'declared');
  if (!GROUNDS[end.ground](state)) {
    throw new RuleViolation('court.ground-not-provided', '该程序、该阶段不能以此理由终结');
  }
  const { on, when } = happened(end.occurredOn, acting);
  return [{ type: 'ProcedureClosed', data: { projectId, caseNo: state.caseNo, on, ground: end.ground }, ...when }];
}
