import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { SupervisionTask, TaskDeclined } from '../supervision-task.js';
import { ledBy, ofTask, unitOf, type Mirrored } from '../units.js';

/** 异议退回. */
export class TaskObjection {
  @IsText(500) readonly reason!: string;
}

export class DeclineTask {
  constructor(
    readonly taskId: string,
    readonly objection: TaskObjection,
    readonly acting: Acting,
    readonly mirrored?: Mirrored,
  ) {}
}

/** The lead gives the task back with a reason; who has signed for it has taken it. */
export function declineTask(command: DeclineTask, state: SupervisionTask): TaskDeclined[] {
  const { taskId, objection, acting, mirrored } = command;
  if (state.status === 'declined') return [];
  const unit = unitOf(acting, mirrored);
  const issued = ledBy(state, taskId, unit.agency);
  if (state.status === 'signed') throw new RuleViolation('housing.task-already-signed', '已签收的事项不能异议退回');
  return [{ type: 'TaskDeclined', data: { ...ofTask(issued), ...unit, reason: objection.reason } }];
}
