import { Matches } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode } from '#kernel/fields/fields.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { EscrowAccountOpened } from '../escrow-events.js';

/** 开立监管账户. */
export class EscrowOpening {
  /** Agency id of the bank that keeps it. */
  @IsCode() readonly bank!: string;
  /** Account number with all but the last four digits masked. */
  @Matches(/^\*{4,}\d{4}$/, { message: '$property 应只留末四位，如 ****1234' }) readonly accountMasked!: string;
}

export class OpenEscrowAccount {
  constructor(
    readonly projectId: string,
    readonly form: EscrowOpening,
    readonly acting: Acting,
  ) {}
}

/** One project has one supervised account. */
export function openEscrowAccount({ projectId, form }: OpenEscrowAccount, state: EscrowAccount): EscrowAccountOpened[] {
  if (state.bank === form.bank) return [];
  if (state.bank !== '') throw new RuleViolation('finance.account-open', `监管账户已在 ${state.bank} 开立`);
  return [{ type: 'EscrowAccountOpened', data: { projectId, ...form } }];
}
