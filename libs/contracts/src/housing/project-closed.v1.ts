import { IsCode, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Every condition of the gate held. Published by housing. */
@Published('housing.project-closed.v1', { level: 'L1', label: '销号' })
export class ProjectClosedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly caseId!: string;
}
