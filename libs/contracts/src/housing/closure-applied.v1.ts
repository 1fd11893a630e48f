import { IsCode, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Closing was applied for. Published by housing. */
@Published('housing.closure-applied.v1', { level: 'L1', label: '申请销号' })
export class ClosureAppliedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly caseId!: string;
  @IsCode() readonly standardVersion!: string;
}
