import { IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsFen, IsText } from '#kernel/fields/fields.js';
import { type ClueReceipt, type MoneyReturnedToProject } from '../clue-receipt.js';

/** 追赃资金返还项目. */
export class ReturnForm {
  @IsCode() readonly returnId!: string;
  /** 分 */
  @IsFen() @IsPositive() readonly amount!: number;
  @IsText(50) readonly docNo!: string;
}

export class ReturnMoney {
  constructor(
    readonly clueNo: string,
    readonly form: ReturnForm,
    readonly acting: Acting,
  ) {}
}

/** Money of a filed case goes back to the project from which it was taken. */
export function returnMoney({ form, acting }: ReturnMoney, state: ClueReceipt): MoneyReturnedToProject[] {
  if (state.returns.has(form.returnId)) return [];
  if (state.stage !== 'filed') throw new RuleViolation('public-security.not-filed', '尚未立案，没有可返还的涉案资金');
  return [{ type: 'MoneyReturnedToProject', data: { projectId: state.projectId, ...form, on: acting.today } }];
}
