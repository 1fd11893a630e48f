import { IsIn } from 'class-validator';
import { IsCode, IsDay, IsFen, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Money went to works, wages or materials: from escrow, special loan or credit. Published by finance. */
@Published('finance.payment-made.v1', { level: 'L1', label: '用款拨付' })
export class PaymentMadeV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly paymentId!: string;
  @IsIn(['escrow', 'special-loan', 'credit']) readonly source!: 'escrow' | 'special-loan' | 'credit';
  @IsIn(['works', 'wages', 'materials']) readonly payeeKind!: 'works' | 'wages' | 'materials';
  @IsFen() readonly amount!: number;
  @IsDay() readonly paidOn!: string;
}
