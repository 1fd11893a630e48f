import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { isCreditCode } from '#kernel/credit-code.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { PayeeKind } from '../../joint-check/joint-check.js';
import { payeeKey } from '../../joint-check/payee.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { PayeeRegistered } from '../escrow-events.js';

/** 收款单位登记: who may be paid for the project, and by which contract. */
export class PayeeForm {
  /** 统一社会信用代码, GB 32100. */
  @IsText(18, 18) readonly uscc!: string;
  @IsText(100) readonly name!: string;
  @IsIn(['works', 'wages', 'materials']) readonly kind!: PayeeKind;
  @IsText(50) readonly contractNo!: string;
}

export class RegisterPayee {
  constructor(
    readonly projectId: string,
    readonly form: PayeeForm,
    readonly acting: Acting,
  ) {}
}

/** F-01 and F-03: a valid code with a contract, and never the developer itself. */
export function registerPayee({ projectId, form }: RegisterPayee, state: EscrowAccount): PayeeRegistered[] {
  if (!isCreditCode(form.uscc)) {
    throw new RuleViolation('finance.bad-credit-code', `统一社会信用代码 ${form.uscc} 校验位不符，请核对`);
  }
  if (state.developerUscc === '') {
    throw new RuleViolation('finance.developer-unknown', '楼盘建档信息尚未送达，无法核对收款单位是否为开发企业');
  }
  if (form.uscc === state.developerUscc) {
    throw new RuleViolation('finance.payee-is-developer', '开发企业一般账户不得作为收款单位');
  }
  if (state.payees.has(payeeKey(form.uscc, form.kind))) return [];
  return [{ type: 'PayeeRegistered', data: { projectId, ...form } }];
}
