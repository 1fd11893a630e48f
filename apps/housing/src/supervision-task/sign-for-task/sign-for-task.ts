import type { Acting } from '#kernel/acting.js';
import type { SupervisionTask, TaskSigned } from '../supervision-task.js';
import { ledBy, ofTask, unitOf, type Mirrored } from '../units.js';

export class SignForTask {
  constructor(
    readonly taskId: string,
    readonly acting: Acting,
    readonly mirrored?: Mirrored & { readonly by: string; readonly signedAt: string },
  ) {}
}

/** 签收 by the lead; a late signature is one and says so (DL-H02). */
export function signForTask({ taskId, acting, mirrored }: SignForTask, state: SupervisionTask): TaskSigned[] {
  const { by = acting.name, signedAt = acting.now } = mirrored ?? {};
  const unit = unitOf(acting, mirrored && { agency: mirrored.agency, sourceEventId: mirrored.sourceEventId });
  const issued = ledBy(state, taskId, unit.agency);
  if (state.status === 'signed') return [];
  const data = { ...ofTask(issued), ...unit, by, late: Date.parse(signedAt) > Date.parse(issued.signBy) };
  return [{ type: 'TaskSigned', data }];
}
