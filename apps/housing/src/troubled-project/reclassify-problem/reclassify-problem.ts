import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import { PROBLEM_TYPES, type ProblemType } from '../../ledger-imports/problem-types.js';
import type { ProblemReclassified, TroubledProject } from '../troubled-project.js';

export class NewProblemType {
  @IsCode(20) readonly problemId!: string;
  @IsIn(Object.keys(PROBLEM_TYPES)) readonly to!: ProblemType;
}

/** 问题类型调整: one reason for all items of the order. */
export class Reclassification {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => NewProblemType)
  readonly problems!: NewProblemType[];
  @IsText() readonly reason!: string;
}

export class ReclassifyProblem {
  constructor(
    readonly projectId: string,
    readonly change: Reclassification,
    readonly acting: Acting,
  ) {}
}

/** Gives problems another type, all of them or none. The former type stays on record. */
export function reclassifyProblem(
  { projectId, change }: ReclassifyProblem,
  state: TroubledProject,
): ProblemReclassified[] {
  return change.problems.flatMap(({ problemId, to }) => {
    const from = state.problems.get(problemId);
    if (!from) throw new RuleViolation('housing.problem-unknown', `本项目没有编号为 ${problemId} 的问题`);
    if (from === to) return [];
    return [{ type: 'ProblemReclassified' as const, data: { projectId, problemId, from, to, reason: change.reason } }];
  });
}
