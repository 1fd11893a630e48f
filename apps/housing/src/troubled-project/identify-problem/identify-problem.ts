import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsCount, IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { PROBLEM_TYPES, type ProblemType } from '../../ledger-imports/problem-types.js';
import { requireFile } from '../require-file.js';
import type { ProblemIdentified, TroubledProject } from '../troubled-project.js';

/** 问题认定: one problem of the project. */
export class Problem {
  /** Within the project: P1, P2 … */
  @IsCode(20) readonly problemId!: string;
  @IsIn(Object.keys(PROBLEM_TYPES)) readonly type!: ProblemType;
  /** Day on which the problem arose. */
  @IsOptional() @IsDay() readonly since?: string;
  /** 涉及户数 of this problem. */
  @IsOptional() @IsCount() readonly households?: number;
  @IsOptional() @IsText() readonly description?: string;
}

export class IdentifyProblem {
  constructor(
    readonly projectId: string,
    readonly problem: Problem,
    readonly acting: Acting,
  ) {}
}

/** Puts a problem on the project's list. Its type changes by another order, with a reason. */
export function identifyProblem(
  { projectId, problem, acting }: IdentifyProblem,
  state: TroubledProject,
): ProblemIdentified[] {
  const { type: problemType, ...rest } = problem;
  requireFile(state);
  const known = state.problems.get(problem.problemId);
  if (known === problemType) return [];
  if (known) {
    throw new RuleViolation('housing.problem-known', `问题 ${problem.problemId} 已认定，调整类型请用“问题类型调整”`);
  }
  if (problem.since !== undefined && problem.since > acting.today) {
    throw new RuleViolation('housing.problem-in-future', `问题发生日期 ${problem.since} 尚未到来`);
  }
  return [{ type: 'ProblemIdentified', data: { projectId, problemType, ...rest } }];
}
