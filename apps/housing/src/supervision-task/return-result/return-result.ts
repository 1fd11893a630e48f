import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import type { ResultReturned, SupervisionTask } from '../supervision-task.js';
import { ofTask, openTask } from '../units.js';

/** 退回重办: whose report, and why. */
export class ResultObjection {
  @IsCode() readonly agency!: string;
  @IsText(500) readonly reason!: string;
}

export class ReturnResult {
  constructor(
    readonly taskId: string,
    readonly objection: ResultObjection,
    readonly acting: Acting,
  ) {}
}

/** The office gives a unit's report back; the unit reports anew. */
export function returnResult({ taskId, objection }: ReturnResult, state: SupervisionTask): ResultReturned[] {
  const issued = openTask(state, taskId);
  if (!state.reported.has(objection.agency)) {
    throw new RuleViolation('housing.nothing-to-return', '该单位没有待审核的办结报告');
  }
  return [{ type: 'ResultReturned', data: { ...ofTask(issued), ...objection } }];
}
