import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import { needItem, type JointItem, type JointItemAnswered } from '../joint-item.js';

/** 府院事项答复. */
export class JointAnswer {
  @IsText() readonly reply!: string;
}

export class AnswerJointItem {
  constructor(
    readonly itemId: string,
    readonly answer: JointAnswer,
    readonly acting: Acting,
  ) {}
}

export function answerJointItem({ itemId, answer }: AnswerJointItem, state: JointItem): JointItemAnswered[] {
  needItem(state, itemId);
  if (state.status === 'closed') throw new RuleViolation('court.joint-item-closed', `${itemId} 已办结`);
  return [{ type: 'JointItemAnswered', data: { projectId: state.projectId, itemId, reply: answer.reply } }];
}
