import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A demand is met. Published by petition. */
@Published('petition.demand-met.v1', { level: 'L1', label: '诉求解决' })
export class DemandMetV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly demandId!: string;
  @IsText() readonly evidence!: string;
}
