import { IsIn } from 'class-validator';
import { IsCode, IsDay, IsOptional, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** How far a clue is: stage and date, nothing else leaves the police. Published by public security. */
@Published('public-security.clue-stage-reached.v1', { level: 'L1', label: '线索办理阶段' })
export class ClueStageReachedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly clueNo!: string;
  @IsIn(['received', 'forwarded', 'materials-requested', 'extended', 'filed', 'not-filed', 'reconsidered'])
  readonly stage!:
    'received' | 'forwarded' | 'materials-requested' | 'extended' | 'filed' | 'not-filed' | 'reconsidered';
  @IsDay() readonly on!: string;
  @IsOptional() @IsDay() readonly dueBy?: string;
}
