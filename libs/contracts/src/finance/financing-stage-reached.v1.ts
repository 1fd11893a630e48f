import { IsArray, IsIn } from 'class-validator';
import { IsCode, IsDay, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Where the push to banks stands. Published by finance. */
@Published('finance.financing-stage-reached.v1', { level: 'L1', label: '白名单进展' })
export class FinancingStageReachedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsIn(['pushed', 'declined', 'repushed', 'approved', 'drawn']) readonly stage!:
    'pushed' | 'declined' | 'repushed' | 'approved' | 'drawn';
  @IsOptional() @IsCode() readonly bank?: string;
  @IsOptional() @IsArray() @IsText(500, 1, { each: true }) readonly reasons?: string[];
  @IsDay() readonly on!: string;
}
