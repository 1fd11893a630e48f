import { IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsFen } from '#kernel/fields/fields.js';
import type { CreditApproved, FinancingMatch } from '../financing-match.js';

/** 授信批准. */
export class CreditForm {
  /** 分 */
  @IsFen() @IsPositive() readonly amount!: number;
}

export class ApproveCredit {
  constructor(
    readonly projectId: string,
    readonly form: CreditForm,
    readonly acting: Acting,
  ) {}
}

/** A bank approves for itself, on a push that stands. */
export function approveCredit({ projectId, form, acting }: ApproveCredit, state: FinancingMatch): CreditApproved[] {
  const bank = acting.agency;
  if (state.credit.get(bank)?.approved === form.amount) return [];
  if (state.banks.get(bank) !== 'asked')
    throw new RuleViolation('finance.not-pushed', '该项目未推送至本行或本行已答复');
  return [{ type: 'CreditApproved', data: { projectId, bank, ...form, on: acting.today } }];
}
