import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Answer, TaskSigned } from '../answer.js';
import type { Asked } from '../asked.js';

export class SignTask {
  constructor(
    readonly taskId: string,
    readonly acting: Acting,
  ) {}
}

/** 签收: the lead agency takes the task. */
export function signTask({ taskId, acting }: SignTask, asked: Asked | undefined, state: Answer): TaskSigned[] {
  const project = projectOf(asked, taskId);
  return state.signed ? [] : [{ type: 'TaskSigned', data: { ...project, taskId, by: acting.agency } }];
}

/** @throws RuleViolation unless the agency leads the task */
export function projectOf(asked: Asked | undefined, taskId: string): { projectId?: string } {
  if (asked?.kind !== 'task') throw new RuleViolation('answers.not-asked', `没有向贵单位交办编号为 ${taskId} 的事项`);
  return asked.projectId === '' ? {} : { projectId: asked.projectId };
}
