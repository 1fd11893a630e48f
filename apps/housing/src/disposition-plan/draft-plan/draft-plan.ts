import { ArrayMaxSize, IsArray } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsFen, IsOptional, IsText } from '#kernel/fields/fields.js';
import { requireFile } from '../../troubled-project/require-file.js';
import type { DispositionPlan, PlanDrafted } from '../disposition-plan.js';

/** 方案起草: which way the project is to go, and by what measures. */
export class PlanDraft {
  /** 化解路径: 专项借款, 破产重整, 代建 … */
  @IsText(100) readonly path!: string;
  @IsArray() @ArrayMaxSize(50) @IsText(500, 1, { each: true }) readonly measures!: string[];
  /** 资金需求, in 分. */
  @IsOptional() @IsFen() readonly budget?: number;
}

export class DraftPlan {
  constructor(
    readonly projectId: string,
    readonly draft: PlanDraft,
    readonly acting: Acting,
  ) {}
}

/** The first draft; every later change is a revision. */
export function draftPlan(
  { projectId, draft }: DraftPlan,
  file: { readonly registered: boolean },
  { version, path }: DispositionPlan,
): PlanDrafted[] {
  requireFile(file);
  if (version === 1 && path === draft.path) return [];
  if (version > 0) throw new RuleViolation('housing.plan-drafted', '该楼盘已有方案，调整请用“方案修订”');
  return [{ type: 'PlanDrafted', data: { projectId, planVersion: 1, ...draft } }];
}
