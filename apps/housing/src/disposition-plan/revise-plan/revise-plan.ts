import type { Acting } from '#kernel/acting.js';
import { IsCode, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { DispositionPlan, PlanRevised } from '../disposition-plan.js';
import { requirePlan } from '../find-milestone.js';

/** 方案修订: what changes and why. */
export class PlanRevision {
  @IsText() readonly diff!: string;
  @IsText() readonly reason!: string;
  /** 化解路径, where it changes. */
  @IsOptional() @IsText(100) readonly path?: string;
  @IsOptional() @IsCode() readonly resolutionId?: string;
}

export class RevisePlan {
  constructor(
    readonly projectId: string,
    readonly revision: PlanRevision,
    readonly acting: Acting,
  ) {}
}

/** The next version. What was approved stays in force until the new version is. */
export function revisePlan({ projectId, revision }: RevisePlan, state: DispositionPlan): PlanRevised[] {
  requirePlan(state);
  const { path = state.path, ...rest } = revision;
  const former = path === state.path ? {} : { formerPath: state.path };
  return [{ type: 'PlanRevised', data: { projectId, planVersion: state.version + 1, path, ...rest, ...former } }];
}
