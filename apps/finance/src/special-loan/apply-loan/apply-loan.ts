import { IsBoolean, IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsCount, IsFen } from '#kernel/fields/fields.js';
import type { SpecialLoan } from '../special-loan.js';
import type { LoanApplied } from '../special-loan-events.js';

/** 专项借款申报. */
export class LoanApplication {
  /** 分 */
  @IsFen() @IsPositive() readonly amount!: number;
  /** Flats that the money will finish. */
  @IsCount() readonly units!: number;
  /** Agency id of the bank that will handle it. */
  @IsCode() readonly bank!: string;
  /** 已售 */
  @IsBoolean() readonly sold!: boolean;
  /** 逾期 */
  @IsBoolean() readonly overdue!: boolean;
  /** 难交付 */
  @IsBoolean() readonly hardToDeliver!: boolean;
  /** 住宅 */
  @IsBoolean() readonly residential!: boolean;
}

export class ApplyLoan {
  constructor(
    readonly projectId: string,
    readonly form: LoanApplication,
    readonly acting: Acting,
  ) {}
}

/** F-06: only sold, overdue homes that can hardly be delivered without it. */
export function applyLoan({ projectId, form, acting }: ApplyLoan, state: SpecialLoan): LoanApplied[] {
  const { sold, overdue, hardToDeliver, residential, ...application } = form;
  if (state.bank === form.bank && state.applied === form.amount) return [];
  if (state.approved > 0) throw new RuleViolation('finance.loan-approved', '专项借款已批复，不得重新申报');
  if (!sold || !overdue || !hardToDeliver || !residential) {
    throw new RuleViolation('finance.not-eligible', '专项借款仅支持已售、逾期、难交付的住宅项目');
  }
  return [{ type: 'LoanApplied', data: { projectId, ...application, appliedOn: acting.today } }];
}
