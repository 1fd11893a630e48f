import { IsCode, IsDay, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** The seven-day notice. Published by housing. */
@Published('housing.closure-notice-published.v1', { level: 'L1', label: '销号公示' })
export class ClosureNoticePublishedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly caseId!: string;
  @IsDay() readonly from!: string;
  @IsDay() readonly to!: string;
  @IsText() readonly text!: string;
}
