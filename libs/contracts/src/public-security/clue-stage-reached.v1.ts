import { IsIn } from 'class-validator';
import { IsCode, IsDay, IsOptional, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

const CLUE_STAGES = [
  'received',
  'forwarded',
  'materials-requested',
  'extended',
  'filed',
  'not-filed',
  'reconsidered',
  'investigating',
  'sent-for-prosecution',
  'prosecuted',
  'judged',
] as const;
export type ClueStage = (typeof CLUE_STAGES)[number];

/** How far a clue is: stage and date, nothing else leaves the police. Published by public security. */
@Published('public-security.clue-stage-reached.v1', { level: 'L1', label: '线索办理阶段' })
export class ClueStageReachedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly clueNo!: string;
  @IsIn(CLUE_STAGES) readonly stage!: ClueStage;
  @IsDay() readonly on!: string;
  @IsOptional() @IsDay() readonly dueBy?: string;
}
