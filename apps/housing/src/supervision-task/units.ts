import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { SupervisionTask, TaskIssued } from './supervision-task.js';

/** An answer that is on record elsewhere: by a unit in its own service, or in the answers slice of housing. */
export interface Mirrored {
  readonly agency: string;
  readonly sourceEventId: string;
}

/** What a unit's event says of the unit: it speaks itself, or its recorded answer is mirrored. */
export function unitOf(acting: Acting, mirrored: Mirrored | undefined): { agency: string; sourceEventId?: string } {
  return mirrored ?? { agency: acting.agency };
}

/** What every event of the task carries. */
export function ofTask({ taskId, projectId }: TaskIssued['data']): { taskId: string; projectId?: string } {
  return projectId === undefined ? { taskId } : { projectId, taskId };
}

/** @throws RuleViolation unless the task was issued and is not over */
export function openTask({ status, issued }: SupervisionTask, taskId: string): TaskIssued['data'] {
  if (!issued) throw new RuleViolation('housing.no-such-task', `没有编号为 ${taskId} 的交办事项`);
  if (status === 'completed') throw new RuleViolation('housing.task-over', '该事项已办结');
  if (status === 'declined') throw new RuleViolation('housing.task-declined', '该事项已异议退回，请重新交办');
  return issued;
}

/** @throws RuleViolation unless the unit leads or helps with a task that is signed for */
export function workedOn(state: SupervisionTask, taskId: string, agency: string): TaskIssued['data'] {
  const issued = openTask(state, taskId);
  if (agency !== issued.lead && !issued.cooperators.includes(agency)) {
    throw new RuleViolation('housing.not-in-task', '贵单位不是该事项的牵头或配合单位');
  }
  if (state.status !== 'signed') throw new RuleViolation('housing.task-not-signed', '牵头单位尚未签收');
  return issued;
}

/** @throws RuleViolation unless the unit leads the task */
export function ledBy(state: SupervisionTask, taskId: string, agency: string): TaskIssued['data'] {
  const issued = openTask(state, taskId);
  if (agency !== issued.lead) throw new RuleViolation('housing.not-lead', '只有牵头单位可以办理此项');
  return issued;
}
