import { IsDay, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A developer was asked in writing. Published by housing. */
@Published('housing.urging-notice-served.v1', { level: 'L1', label: '督促函送达' })
export class UrgingNoticeServedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsText(60) readonly docNo!: string;
  @IsDay() readonly servedOn!: string;
}
