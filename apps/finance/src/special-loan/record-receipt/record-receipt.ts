import { IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsFen } from '#kernel/fields/fields.js';
import type { SpecialLoan } from '../special-loan.js';
import type { LoanFundReceived } from '../special-loan-events.js';

/** 专项借款到账. */
export class LoanReceipt {
  @IsCode() readonly receiptId!: string;
  /** 分 */
  @IsFen() @IsPositive() readonly amount!: number;
}

export class RecordReceipt {
  constructor(
    readonly projectId: string,
    readonly form: LoanReceipt,
    readonly acting: Acting,
  ) {}
}

/** Money that has come; never more than was approved. */
export function recordReceipt({ projectId, form, acting }: RecordReceipt, state: SpecialLoan): LoanFundReceived[] {
  if (state.receipts.has(form.receiptId)) return [];
  if (state.received + form.amount > state.approved) {
    throw new RuleViolation('finance.above-approved', '累计到账金额超过批复金额');
  }
  return [{ type: 'LoanFundReceived', data: { projectId, ...form, on: acting.today } }];
}
