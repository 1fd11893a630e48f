import { IsIn } from 'class-validator';
import { IsCode, IsCount, IsDay, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Suits of a project and how far they are. Published by court. */
@Published('court.suit-stage-reached.v1', { level: 'L1', label: '衍生诉讼进展' })
export class SuitStageReachedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly caseNo!: string;
  @IsIn(['registered', 'fast-tracked', 'mediated', 'judged', 'effective', 'enforced', 'stayed', 'resumed'])
  readonly stage!:
    'registered' | 'fast-tracked' | 'mediated' | 'judged' | 'effective' | 'enforced' | 'stayed' | 'resumed';
  @IsCount() readonly suits!: number;
  @IsDay() readonly on!: string;
}
