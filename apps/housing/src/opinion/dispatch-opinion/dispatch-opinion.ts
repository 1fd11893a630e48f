import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { Opinion, OpinionDispatched } from '../opinion.js';

/** Exactly one of the two. */
export class OpinionDispatch {
  @IsOptional() @IsCode() readonly taskId?: string;
  /** 不需转办的理由. */
  @IsOptional() @IsText(500) readonly noAction?: string;
}

export class DispatchOpinion {
  constructor(
    readonly opinionId: string,
    readonly dispatch: OpinionDispatch,
    readonly acting: Acting,
  ) {}
}

/** The office turns the opinion into a task, or says why it doesn't; it does so once. */
export function dispatchOpinion(
  { opinionId, dispatch }: DispatchOpinion,
  { given, dispatched }: Opinion,
): OpinionDispatched[] {
  if (!given) throw new RuleViolation('housing.no-such-opinion', `没有编号为 ${opinionId} 的批示`);
  const { taskId, noAction } = dispatch;
  if ((taskId === undefined) === (noAction === undefined)) {
    throw new RuleViolation('housing.task-or-reason', '请填写承办事项编号，或不需转办的理由，二者取一');
  }
  if (dispatched && dispatched.taskId === taskId && dispatched.noAction === noAction) return [];
  if (dispatched) throw new RuleViolation('housing.opinion-dispatched', '该批示已转办');
  const { projectId } = given;
  return [
    { type: 'OpinionDispatched', data: { ...(projectId === undefined ? {} : { projectId }), opinionId, ...dispatch } },
  ];
}
