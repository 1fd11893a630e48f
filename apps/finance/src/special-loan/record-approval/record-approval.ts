import { IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsFen, IsText } from '#kernel/fields/fields.js';
import type { SpecialLoan } from '../special-loan.js';
import type { LoanApproved } from '../special-loan-events.js';

/** 专项借款批复. */
export class LoanApproval {
  /** 分 */
  @IsFen() @IsPositive() readonly amount!: number;
  @IsText(50) readonly docNo!: string;
}

export class RecordApproval {
  constructor(
    readonly projectId: string,
    readonly form: LoanApproval,
    readonly acting: Acting,
  ) {}
}

/** Never more than was applied for. */
export function recordApproval({ projectId, form, acting }: RecordApproval, state: SpecialLoan): LoanApproved[] {
  if (state.applied === 0) throw new RuleViolation('finance.loan-not-applied', '专项借款尚未申报');
  if (state.approved === form.amount) return [];
  if (state.approved > 0) throw new RuleViolation('finance.loan-approved', '专项借款已按另一金额批复');
  if (form.amount > state.applied) throw new RuleViolation('finance.above-applied', '批复金额超过申报金额');
  return [{ type: 'LoanApproved', data: { projectId, ...form, on: acting.today } }];
}
