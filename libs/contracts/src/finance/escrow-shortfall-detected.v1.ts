import { IsDay, IsFen, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** The escrow balance lies below what must be retained. Published by finance. */
@Published('finance.escrow-shortfall-detected.v1', { level: 'L2', label: '低于应留存额' })
export class EscrowShortfallDetectedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsFen() readonly required!: number;
  @IsFen() readonly balance!: number;
  @IsDay() readonly detectedOn!: string;
}
