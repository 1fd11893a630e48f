import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needReorganisation, type InsolvencyCase } from '../insolvency-case.js';
import type { ReorganisationPlanApproved } from '../insolvency-events.js';

/** 批准重整计划: 正常批准 (86) or 强制批准 (87). */
export class PlanApproval {
  @IsIn(['normal', 'compelled']) readonly kind!: 'normal' | 'compelled';
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class ApprovePlan {
  constructor(
    readonly projectId: string,
    readonly approval: PlanApproval,
    readonly acting: Acting,
  ) {}
}

/** Normal when every group that voted adopted the plan; compelled when one did not. */
export function approvePlan(
  { projectId, approval, acting }: ApprovePlan,
  state: InsolvencyCase,
): ReorganisationPlanApproved[] {
  if (state.planApproved) return [];
  needReorganisation(state);
  const votes = Object.values(state.votes);
  if (votes.length === 0) throw new RuleViolation('court.no-vote', '尚无表决结果');
  if (votes.every((adopted) => adopted) !== (approval.kind === 'normal')) {
    throw new RuleViolation('court.approval-kind', '各组均通过的为正常批准，有未通过的组方为强制批准');
  }
  const { on, when } = happened(approval.occurredOn, acting);
  const data = { projectId, caseNo: state.caseNo, on, kind: approval.kind };
  return [{ type: 'ReorganisationPlanApproved', data, ...when }];
}
