import { ArrayMaxSize, IsArray } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import type { DispositionPlan } from '../disposition-plan.js';
import { getMilestone } from '../find-milestone.js';
import type { MilestoneAchieved } from '../milestone-events.js';

/** 节点完成. */
export class Achievement {
  @IsCode(20) readonly milestoneId!: string;
  /** Absent: today. */
  @IsOptional() @IsDay() readonly achievedOn?: string;
  /** Documents in the document store, or their numbers. */
  @IsArray() @ArrayMaxSize(50) @IsText(200, 1, { each: true }) readonly evidence!: string[];
  @IsOptional() @IsCode() readonly claimId?: string;
}

export class AchieveMilestone {
  constructor(
    readonly projectId: string,
    readonly achievement: Achievement,
    readonly acting: Acting,
  ) {}
}

const OFFICE = 'leading-group-office';

/** Said by the agency that answers for the milestone, or by the office. A milestone is no status: claims are. */
export function achieveMilestone(
  { projectId, achievement, acting }: AchieveMilestone,
  state: DispositionPlan,
): MilestoneAchieved[] {
  const { achievedOn, ...rest } = achievement;
  const { title, due, owner, achieved } = getMilestone(state, achievement.milestoneId);
  if (achieved) return [];
  if (acting.agency !== owner && acting.agency !== OFFICE) {
    throw new RuleViolation('housing.not-milestone-owner', '节点由责任单位或办公室登记完成');
  }
  const { on, when } = happened(achievedOn, acting);
  return [{ type: 'MilestoneAchieved', data: { projectId, title, due, achievedOn: on, ...rest }, ...when }];
}
