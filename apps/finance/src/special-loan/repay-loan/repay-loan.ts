import { IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsFen } from '#kernel/fields/fields.js';
import type { SpecialLoan } from '../special-loan.js';
import type { LoanRepaid } from '../special-loan-events.js';

/** 借款归还. */
export class LoanRepayment {
  @IsCode() readonly repaymentId!: string;
  /** 分 */
  @IsFen() @IsPositive() readonly amount!: number;
}

export class RepayLoan {
  constructor(
    readonly projectId: string,
    readonly form: LoanRepayment,
    readonly acting: Acting,
  ) {}
}

/** Σ repaid never exceeds what was received. */
export function repayLoan({ projectId, form, acting }: RepayLoan, state: SpecialLoan): LoanRepaid[] {
  if (state.repayments.has(form.repaymentId)) return [];
  if (state.repaid + form.amount > state.received) {
    throw new RuleViolation('finance.above-received', '累计归还将超过到账借款');
  }
  return [{ type: 'LoanRepaid', data: { projectId, ...form, on: acting.today } }];
}
