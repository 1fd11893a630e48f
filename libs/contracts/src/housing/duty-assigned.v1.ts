import { IsIn } from 'class-validator';
import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Who answers for a project: county leader, lead unit, territory, plan. Published by housing. */
@Published('housing.duty-assigned.v1', { level: 'L1', label: '责任落实' })
export class DutyAssignedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsIn(['county-leader', 'lead-unit', 'territory', 'cooperating', 'task-force']) readonly role!:
    'county-leader' | 'lead-unit' | 'territory' | 'cooperating' | 'task-force';
  @IsCode() readonly agency!: string;
  @IsText(100) readonly agencyName!: string;
}
