import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { SupervisionTask, TaskCompleted } from '../supervision-task.js';
import { ofTask, openTask } from '../units.js';

export class CompleteTask {
  constructor(
    readonly taskId: string,
    readonly acting: Acting,
  ) {}
}

/** 办结: only when the lead and every helping unit have reported for themselves (H-11). */
export function completeTask({ taskId, acting }: CompleteTask, state: SupervisionTask): TaskCompleted[] {
  if (state.status === 'completed') return [];
  const issued = openTask(state, taskId);
  const missing = [issued.lead, ...issued.cooperators].filter((unit) => !state.reported.has(unit));
  if (missing.length > 0) {
    throw new RuleViolation('housing.reports-missing', `尚缺办结报告：${missing.join('、')}`);
  }
  if (acting.agency === issued.lead) {
    throw new RuleViolation('housing.completes-own-task', '牵头单位不能认定自己的事项办结');
  }
  return [{ type: 'TaskCompleted', data: { ...ofTask(issued), by: acting.name } }];
}
