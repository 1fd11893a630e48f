import { IsBoolean } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { JointItem, JointItemRaised } from '../joint-item.js';

/** 提出府院联动事项. */
export class JointTopic {
  @IsCode() readonly itemId!: string;
  @IsText(500) readonly topic!: string;
  /** Agency that owes the answer, an entry of the organisation directory. */
  @IsCode() readonly owner!: string;
  @IsOptional() @IsDay() readonly due?: string;
  /** The item is about a firm that should have filed for insolvency (应破尽破). */
  @IsOptional() @IsBoolean() readonly insolvencyOverdue?: boolean;
}

export class RaiseJointItem {
  constructor(
    readonly projectId: string,
    readonly topic: JointTopic,
    readonly acting: Acting,
  ) {}
}

export function raiseJointItem({ projectId, topic, acting }: RaiseJointItem, state: JointItem): JointItemRaised[] {
  if (state.projectId === projectId) return [];
  if (state.status !== 'none') {
    throw new RuleViolation('court.joint-item-number-taken', `事项编号 ${topic.itemId} 已用于另一楼盘`);
  }
  if (topic.due !== undefined && topic.due < acting.today) {
    throw new RuleViolation('court.due-past', `办理期限 ${topic.due} 已过`);
  }
  return [{ type: 'JointItemRaised', data: { projectId, insolvencyOverdue: false, ...topic } }];
}
