import { RuleViolation } from '#kernel/errors.js';
import type { DispositionPlan, Milestone } from './disposition-plan.js';

/** @throws RuleViolation when nobody has scheduled it */
export function getMilestone({ milestones }: DispositionPlan, milestoneId: string): Milestone {
  const milestone = milestones.get(milestoneId);
  if (!milestone) throw new RuleViolation('housing.milestone-unknown', `方案没有编号为 ${milestoneId} 的节点`);
  return milestone;
}

/** @throws RuleViolation when there is no plan yet */
export function requirePlan({ version }: DispositionPlan): void {
  if (version === 0) throw new RuleViolation('housing.no-plan', '该楼盘还没有化解方案，请先起草方案');
}
