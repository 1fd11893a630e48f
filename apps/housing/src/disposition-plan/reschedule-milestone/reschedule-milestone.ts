import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { DispositionPlan } from '../disposition-plan.js';
import { getMilestone } from '../find-milestone.js';
import type { MilestoneRescheduled } from '../milestone-events.js';

/** 节点调整. */
export class NewMilestoneDate {
  @IsCode(20) readonly milestoneId!: string;
  @IsDay() readonly newDue!: string;
  @IsText() readonly reason!: string;
  /** Who agreed: name or post. */
  @IsText(50) readonly approver!: string;
  /** H-07: the leading group's decision, from the third time on. */
  @IsOptional() @IsCode() readonly resolutionId?: string;
}

export class RescheduleMilestone {
  constructor(
    readonly projectId: string,
    readonly change: NewMilestoneDate,
    readonly acting: Acting,
  ) {}
}

const FREE_RESCHEDULES = 2;

/** H-07: the original date stays visible; the third new date needs the leading group. */
export function rescheduleMilestone(
  { projectId, change, acting }: RescheduleMilestone,
  state: DispositionPlan,
): MilestoneRescheduled[] {
  const { milestoneId, newDue } = change;
  const { title, due: formerDue, originalDue, reschedules, achieved } = getMilestone(state, milestoneId);
  if (newDue === formerDue) return [];
  if (achieved) throw new RuleViolation('housing.milestone-achieved', `节点 ${milestoneId} 已完成，不能调整`);
  if (newDue < acting.today) throw new RuleViolation('housing.milestone-past', `新日期 ${newDue} 已过`);
  if (reschedules >= FREE_RESCHEDULES && change.resolutionId === undefined) {
    throw new RuleViolation('housing.milestone-needs-group', `节点已调整 ${reschedules} 次，再调整须经领导小组议定`);
  }
  return [{ type: 'MilestoneRescheduled', data: { projectId, title, originalDue, formerDue, ...change } }];
}
