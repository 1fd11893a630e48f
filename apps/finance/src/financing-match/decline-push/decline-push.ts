import { ArrayNotEmpty, IsArray } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { BankDeclined, FinancingMatch } from '../financing-match.js';

/** 银行退回. */
export class BankRefusal {
  @IsArray() @ArrayNotEmpty() @IsText(500, 1, { each: true }) readonly reasons!: string[];
}

export class DeclinePush {
  constructor(
    readonly projectId: string,
    readonly form: BankRefusal,
    readonly acting: Acting,
  ) {}
}

/** A bank answers for itself only. */
export function declinePush({ projectId, form, acting }: DeclinePush, state: FinancingMatch): BankDeclined[] {
  const bank = acting.agency;
  if (state.banks.get(bank) === 'declined') return [];
  if (state.banks.get(bank) !== 'asked')
    throw new RuleViolation('finance.not-pushed', '该项目未推送至本行或本行已授信');
  return [{ type: 'BankDeclined', data: { projectId, bank, ...form, on: acting.today } }];
}
