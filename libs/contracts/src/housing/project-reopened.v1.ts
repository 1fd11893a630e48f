import { IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A closed project is back. Published by housing. */
@Published('housing.project-reopened.v1', { level: 'L1', label: '重新纳入' })
export class ProjectReopenedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsText() readonly reason!: string;
  @IsText() readonly source!: string;
}
