import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import { unlessSaid, type Answer, type TaskReported } from '../answer.js';
import type { Asked } from '../asked.js';
import { projectOf } from '../sign-task/sign-task.js';

/** 办理反馈 on a task. */
export class TaskReport {
  @IsText() readonly text!: string;
  @IsIn(['progress', 'done', 'declined']) readonly result!: 'progress' | 'done' | 'declined';
}

export class ReportTask {
  constructor(
    readonly taskId: string,
    readonly report: TaskReport,
    readonly acting: Acting,
  ) {}
}

/** Tells how far the task is. Who has not signed for it can only decline it. */
export function reportTask({ taskId, report }: ReportTask, asked: Asked | undefined, state: Answer): TaskReported[] {
  const project = projectOf(asked, taskId);
  const { text, result } = report;
  if (!state.signed && result !== 'declined') {
    throw new RuleViolation('answers.task-not-signed', '事项尚未签收，请先签收再反馈办理情况');
  }
  return unlessSaid(state, { type: 'TaskReported', data: { ...project, taskId, text, result } });
}
