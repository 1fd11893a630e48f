import { IsBoolean } from 'class-validator';
import { IsCode, IsDay, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** What an unannounced check of a site found. Published by discipline. */
@Published('discipline.check-result-released.v1', { level: 'L1', label: '暗访结果公布' })
export class CheckResultReleasedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly checkId!: string;
  @IsOptional() @IsCode() readonly claimId?: string;
  @IsDay() readonly visitedOn!: string;
  @IsBoolean() readonly criticalPathWorking!: boolean;
  @IsText() readonly finding!: string;
}
