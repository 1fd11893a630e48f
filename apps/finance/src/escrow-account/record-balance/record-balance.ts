import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsFen } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { EscrowBalanceRecorded } from '../escrow-events.js';

/** 账户余额登记, as the bank's statement says. */
export class BalanceForm {
  /** 分 */
  @IsFen() readonly balance!: number;
  /** Day of the statement. */
  @IsDay() readonly asOf!: string;
}

export class RecordBalance {
  constructor(
    readonly projectId: string,
    readonly form: BalanceForm,
    readonly acting: Acting,
  ) {}
}

/** Puts the statement on record; a bank speaks for the account that it keeps. */
export function recordBalance(
  { projectId, form, acting }: RecordBalance,
  state: EscrowAccount,
): EscrowBalanceRecorded[] {
  if (state.bank === '') throw new RuleViolation('finance.account-not-open', '监管账户尚未开立');
  if (acting.roles.includes('bank') && acting.agency !== state.bank) {
    throw new RuleViolation('finance.other-banks-account', '该监管账户不在本行开立');
  }
  const { when } = happened(form.asOf, acting);
  return [{ type: 'EscrowBalanceRecorded', data: { projectId, ...form }, ...when }];
}
