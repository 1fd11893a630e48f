import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A demand cannot lawfully be met, and why. Published by petition. */
@Published('petition.demand-unmet.v1', { level: 'L1', label: '诉求未能解决' })
export class DemandUnmetV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly demandId!: string;
  @IsText() readonly lawfulReason!: string;
}
