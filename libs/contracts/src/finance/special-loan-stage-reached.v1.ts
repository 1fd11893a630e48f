import { IsIn } from 'class-validator';
import { IsDay, IsFen, IsOptional, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Where a special loan stands. Published by finance. */
@Published('finance.special-loan-stage-reached.v1', { level: 'L1', label: '专项借款进展' })
export class SpecialLoanStageReachedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsIn(['applied', 'approved', 'received', 'repaid']) readonly stage!: 'applied' | 'approved' | 'received' | 'repaid';
  @IsOptional() @IsFen() readonly amount?: number;
  @IsDay() readonly on!: string;
}
