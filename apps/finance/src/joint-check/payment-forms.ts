import { IsIn, IsPositive } from 'class-validator';
import { IsCode, IsFen, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { Opinion, PayeeKind } from './joint-check.js';

/** 用款申请: how much, to whom of the payee list, for what. */
export class PaymentForm {
  /** Number that the applicant gives it; the same number again is the same request. */
  @IsCode() readonly requestId!: string;
  /** 分 */
  @IsFen() @IsPositive() readonly amount!: number;
  /** 统一社会信用代码 of a registered payee. */
  @IsText(18, 18) readonly payeeUscc!: string;
  @IsIn(['works', 'wages', 'materials']) readonly kind!: PayeeKind;
  /** 用途 and the confirmed progress that it rests on. */
  @IsText(500) readonly purpose!: string;
}

/** 会审意见 of the officer's own agency. */
export class EndorsementForm {
  @IsIn(['agree', 'object']) readonly opinion!: Opinion;
  @IsOptional() @IsText(500) readonly note?: string;
}

/** 拨付: the voucher of the bank. */
export class PaymentVoucher {
  @IsText(50) readonly voucherNo!: string;
}

/** 不予拨付: why. */
export class PaymentRefusal {
  @IsText(500) readonly reason!: string;
}
