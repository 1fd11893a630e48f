import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A demand got an answer. Published by petition. */
@Published('petition.demand-answered.v1', { level: 'L1', label: '诉求答复' })
export class DemandAnsweredV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly demandId!: string;
  @IsText() readonly reply!: string;
}
