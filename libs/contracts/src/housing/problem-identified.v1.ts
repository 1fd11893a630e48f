import { IsCode, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A problem of a project. Published by housing. */
@Published('housing.problem-identified.v1', { level: 'L1', label: '问题认定' })
export class ProblemIdentifiedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly problemId!: string;
  /** T1 … T14. */
  @IsCode() readonly problemType!: string;
}
