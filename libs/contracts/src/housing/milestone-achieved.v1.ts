import { IsCode, IsDay, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A milestone was reached. Published by housing. */
@Published('housing.milestone-achieved.v1', { level: 'L1', label: '节点完成' })
export class MilestoneAchievedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly milestoneId!: string;
  @IsDay() readonly achievedOn!: string;
}
