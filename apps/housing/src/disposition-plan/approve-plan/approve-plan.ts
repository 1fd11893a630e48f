import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { DispositionPlan, PlanApproved } from '../disposition-plan.js';
import { requirePlan } from '../find-milestone.js';

/** A clause on which the plan rests. */
export class CitedClause {
  @IsText(100) readonly docNo!: string;
  @IsText(100) readonly clause!: string;
}

/** 方案批准. */
export class PlanApproval {
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => CitedClause)
  readonly clauses!: CitedClause[];
  /** Where no clause fits: what is risked. */
  @IsOptional() @IsText() readonly riskNote?: string;
  /** … and the collective decision that takes the risk. */
  @IsOptional() @IsCode() readonly resolutionId?: string;
}

export class ApprovePlan {
  constructor(
    readonly projectId: string,
    readonly approval: PlanApproval,
    readonly acting: Acting,
  ) {}
}

/** H-03: a passed review and at least one clause, or the risk named and decided together. */
export function approvePlan({ projectId, approval }: ApprovePlan, state: DispositionPlan): PlanApproved[] {
  requirePlan(state);
  const { version: planVersion, path } = state;
  if (state.approvedVersion === planVersion) return [];
  if (state.review !== 'passed') {
    throw new RuleViolation('housing.review-not-passed', '方案未通过合法性审查，不能批准');
  }
  const clauses = approval.clauses.map(({ docNo, clause }) => ({ docNo, clause }));
  const collective = approval.riskNote !== undefined && approval.resolutionId !== undefined;
  if (clauses.length === 0 && !collective) {
    throw new RuleViolation('housing.plan-without-basis', '方案至少引用一条依据；无明确规定的，须写明风险并经集体决策');
  }
  return [{ type: 'PlanApproved', data: { projectId, planVersion, path, ...approval, clauses }, basis: clauses }];
}
