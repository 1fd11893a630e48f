import { IsCode, IsDay, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A milestone and its original date. Published by housing. */
@Published('housing.milestone-scheduled.v1', { level: 'L1', label: '节点排定' })
export class MilestoneScheduledV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly milestoneId!: string;
  @IsText(100) readonly title!: string;
  @IsDay() readonly due!: string;
  @IsCode() readonly owner!: string;
}
