import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import type { ResultSubmitted, SupervisionTask } from '../supervision-task.js';
import { ofTask, unitOf, workedOn, type Mirrored } from '../units.js';

/** 报办结: a unit's own report. */
export class TaskResult {
  @IsText() readonly text!: string;
}

export class SubmitResult {
  constructor(
    readonly taskId: string,
    readonly result: TaskResult,
    readonly acting: Acting,
    readonly mirrored?: Mirrored,
  ) {}
}

/** Each unit reports for itself: nobody's report covers another's part (H-11). */
export function submitResult(
  { taskId, result, acting, mirrored }: SubmitResult,
  state: SupervisionTask,
): ResultSubmitted[] {
  const unit = unitOf(acting, mirrored);
  const issued = workedOn(state, taskId, unit.agency);
  if (state.reported.has(unit.agency)) return [];
  return [{ type: 'ResultSubmitted', data: { ...ofTask(issued), ...unit, text: result.text } }];
}
