import { IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsFen, IsText } from '#kernel/fields/fields.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { EscrowQuotaSet } from '../escrow-events.js';

/** 监管额度核定. */
export class QuotaForm {
  /** 分 */
  @IsFen() @IsPositive() readonly quota!: number;
  /** How it was calculated. */
  @IsText(500) readonly formula!: string;
}

export class SetQuota {
  constructor(
    readonly projectId: string,
    readonly form: QuotaForm,
    readonly acting: Acting,
  ) {}
}

/** Fixes how much must lie in the account before any node is reached. */
export function setQuota({ projectId, form }: SetQuota, state: EscrowAccount): EscrowQuotaSet[] {
  if (state.bank === '') throw new RuleViolation('finance.account-not-open', '监管账户尚未开立');
  if (state.quota === form.quota) return [];
  return [{ type: 'EscrowQuotaSet', data: { projectId, ...form } }];
}
