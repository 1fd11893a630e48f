import { IsCode, IsDay, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A seal is lifted. Published by court. */
@Published('court.unseal-decided.v1', { level: 'L1', label: '解封决定' })
export class UnsealDecidedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly sealId!: string;
  @IsText() readonly docNo!: string;
  @IsDay() readonly on!: string;
}
