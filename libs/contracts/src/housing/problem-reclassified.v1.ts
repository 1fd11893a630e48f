import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A problem item got another type. Published by housing. */
@Published('housing.problem-reclassified.v1', { level: 'L1', label: '问题类型调整' })
export class ProblemReclassifiedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly problemId!: string;
  @IsCode() readonly from!: string;
  @IsCode() readonly to!: string;
  @IsText() readonly reason!: string;
}
