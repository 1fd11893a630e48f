import { IsIn } from 'class-validator';
import { IsCode, IsDay, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Insolvency was accepted and an administrator appointed in one decision: execution stayed, seals lifted, suits stayed (企业破产法 13, 19, 20) are to-dos for others. Published by court. */
@Published('court.insolvency-accepted.v1', { level: 'L1', label: '裁定受理' })
export class InsolvencyAcceptedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly caseNo!: string;
  @IsIn(['composition', 'reorganisation', 'liquidation']) readonly kind!:
    'composition' | 'reorganisation' | 'liquidation';
  @IsText(100) readonly administrator!: string;
  @IsDay() readonly on!: string;
}
