import { IsDay, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Payments pause until somebody named confirms. Published by finance. */
@Published('finance.escrow-frozen.v1', { level: 'L2', label: '监管账户冻结' })
export class EscrowFrozenV1 {
  @IsProjectId() readonly projectId!: string;
  @IsText() readonly by!: string;
  @IsDay() readonly on!: string;
}
