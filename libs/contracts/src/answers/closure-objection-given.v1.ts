import { IsInt } from 'class-validator';
import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** An agency objects to closing: the fact, and what would satisfy it. Published by the service that answers. */
@Published('answers.closure-objection-given.v1', { level: 'L1', label: '会签异议' })
export class ClosureObjectionGivenV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly caseId!: string;
  @IsInt() readonly caseRevision!: number;
  @IsCode() readonly agency!: string;
  @IsText() readonly fact!: string;
  @IsText() readonly wouldSatisfy!: string;
}
