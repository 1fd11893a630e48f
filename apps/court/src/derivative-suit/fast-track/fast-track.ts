import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay } from '#kernel/fields/fields.js';
import { needRunning, pending, type DerivativeSuit, type FastTracked } from '../derivative-suit.js';

/** 快审快结: touches time only (C-05). */
export class FastTrackPlan {
  /** Day by which the suits are to be finished. */
  @IsDay() readonly target!: string;
}

export class FastTrack {
  constructor(
    readonly caseNo: string,
    readonly plan: FastTrackPlan,
    readonly acting: Acting,
  ) {}
}

export function fastTrack({ caseNo, plan, acting }: FastTrack, state: DerivativeSuit): FastTracked[] {
  needRunning(state, caseNo);
  if (state.fastTracked) return [];
  if (plan.target <= acting.today) throw new RuleViolation('court.target-past', `目标日期 ${plan.target} 应在今日之后`);
  const suits = pending(state);
  if (suits === 0) throw new RuleViolation('court.nothing-pending', '该案号下已没有未结案件');
  return [{ type: 'FastTracked', data: { projectId: state.projectId, caseNo, on: acting.today, suits, ...plan } }];
}
