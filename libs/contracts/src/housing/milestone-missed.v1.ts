import { IsCode, IsCount, IsDay, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A milestone was not reached on its date. Published by housing. */
@Published('housing.milestone-missed.v1', { level: 'L1', label: '节点逾期' })
export class MilestoneMissedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly milestoneId!: string;
  @IsText(100) readonly title!: string;
  @IsDay() readonly due!: string;
  @IsCount() readonly daysLate!: number;
}
