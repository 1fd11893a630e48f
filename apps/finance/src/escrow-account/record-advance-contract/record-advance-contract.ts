import { IsPositive } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { isCreditCode } from '#kernel/credit-code.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsFen, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { AdvanceContractRecorded } from '../escrow-events.js';

/** 垫资施工合同: the contractor builds on its own money, which counts as money at work (W2). */
export class AdvanceContract {
  @IsText(50) readonly contractNo!: string;
  @IsText(18, 18) readonly contractorUscc!: string;
  /** 分 */
  @IsFen() @IsPositive() readonly amount!: number;
  @IsDay() readonly signedOn!: string;
}

export class RecordAdvanceContract {
  constructor(
    readonly projectId: string,
    readonly form: AdvanceContract,
    readonly acting: Acting,
  ) {}
}

/** Only a signed contract with an identifiable contractor counts. */
export function recordAdvanceContract(
  { projectId, form, acting }: RecordAdvanceContract,
  state: EscrowAccount,
): AdvanceContractRecorded[] {
  if (state.contracts.has(form.contractNo)) return [];
  if (!isCreditCode(form.contractorUscc)) {
    throw new RuleViolation('finance.bad-credit-code', `统一社会信用代码 ${form.contractorUscc} 校验位不符，请核对`);
  }
  const { when } = happened(form.signedOn, acting);
  return [{ type: 'AdvanceContractRecorded', data: { projectId, ...form }, ...when }];
}
