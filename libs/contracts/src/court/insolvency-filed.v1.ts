import { IsIn } from 'class-validator';
import { IsCode, IsDay, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Insolvency was applied for. Published by court. */
@Published('court.insolvency-filed.v1', { level: 'L1', label: '破产申请' })
export class InsolvencyFiledV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly caseNo!: string;
  @IsIn(['composition', 'reorganisation', 'liquidation']) readonly kind!:
    'composition' | 'reorganisation' | 'liquidation';
  @IsIn(['creditor', 'debtor']) readonly by!: 'creditor' | 'debtor';
  @IsDay() readonly on!: string;
}
