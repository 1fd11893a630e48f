import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, ValidateNested } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsText } from '#kernel/fields/fields.js';
import type { DispositionPlan } from '../disposition-plan.js';
import { requirePlan } from '../find-milestone.js';
import type { MilestoneScheduled } from '../milestone-events.js';

export class PlannedMilestone {
  /** Within the project: M1, M2 … */
  @IsCode(20) readonly milestoneId!: string;
  @IsText(100) readonly title!: string;
  /** Last day in time. */
  @IsDay() readonly due!: string;
  /** The agency that answers for it. */
  @IsCode() readonly owner!: string;
}

/** 节点排定. */
export class MilestoneList {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique(({ milestoneId }: PlannedMilestone) => milestoneId)
  @ValidateNested({ each: true })
  @Type(() => PlannedMilestone)
  readonly milestones!: PlannedMilestone[];
}

export class ScheduleMilestones {
  constructor(
    readonly projectId: string,
    readonly list: MilestoneList,
    readonly acting: Acting,
  ) {}
}

/** Adds milestones. A date that stands is moved by another order, with a reason. */
export function scheduleMilestones(
  { projectId, list, acting }: ScheduleMilestones,
  state: DispositionPlan,
): MilestoneScheduled[] {
  requirePlan(state);
  return list.milestones.flatMap((milestone) => {
    const { milestoneId, due } = milestone;
    const known = state.milestones.get(milestoneId);
    if (known?.originalDue === due) return [];
    if (known) {
      throw new RuleViolation('housing.milestone-scheduled', `节点 ${milestoneId} 已排定，改期请用“节点调整”`);
    }
    if (due < acting.today) {
      throw new RuleViolation('housing.milestone-past', `节点 ${milestoneId} 的日期 ${due} 已过`);
    }
    return [{ type: 'MilestoneScheduled' as const, data: { projectId, ...milestone } }];
  });
}
