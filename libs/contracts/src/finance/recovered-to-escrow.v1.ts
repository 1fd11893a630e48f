import { IsDay, IsFen, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Recovered money is in the escrow account. Published by finance. */
@Published('finance.recovered-to-escrow.v1', { level: 'L1', label: '资金回笼' })
export class RecoveredToEscrowV1 {
  @IsProjectId() readonly projectId!: string;
  @IsFen() readonly amount!: number;
  @IsDay() readonly on!: string;
}
