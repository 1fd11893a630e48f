import type { Acting } from '#kernel/acting.js';
import { IsOptional, IsText } from '#kernel/fields/fields.js';
import type { SupervisionTask, TaskProgressed } from '../supervision-task.js';
import { ofTask, unitOf, workedOn, type Mirrored } from '../units.js';

/** 进展反馈. */
export class TaskProgress {
  @IsText() readonly text!: string;
  /** 存在困难. */
  @IsOptional() @IsText(1000) readonly difficulty?: string;
  /** 需协调事项. */
  @IsOptional() @IsText(1000) readonly need?: string;
}

export class ReportTaskProgress {
  constructor(
    readonly taskId: string,
    readonly progress: TaskProgress,
    readonly acting: Acting,
    readonly mirrored?: Mirrored,
  ) {}
}

/** The lead or a helping unit tells how far it is. */
export function reportTaskProgress(command: ReportTaskProgress, state: SupervisionTask): TaskProgressed[] {
  const { taskId, progress, acting, mirrored } = command;
  const unit = unitOf(acting, mirrored);
  const issued = workedOn(state, taskId, unit.agency);
  if (state.lastProgress === `${unit.agency}: ${progress.text}`) return [];
  return [{ type: 'TaskProgressed', data: { ...ofTask(issued), ...unit, ...progress } }];
}
