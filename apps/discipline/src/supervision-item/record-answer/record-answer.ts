import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import { needOpen, type QuestionAnswered, type SupervisionItem } from '../supervision-item.js';

/** 质询答复, as the addressee gave it. */
export class Reply {
  @IsCode() readonly questionId!: string;
  @IsText() readonly text!: string;
}

export class RecordAnswer {
  constructor(
    readonly itemId: string,
    readonly reply: Reply,
    readonly acting: Acting,
  ) {}
}

export function recordAnswer({ itemId, reply }: RecordAnswer, state: SupervisionItem): QuestionAnswered[] {
  needOpen(state, itemId);
  const { questionId } = reply;
  const question = state.questions.get(questionId);
  if (question === undefined) throw new RuleViolation('discipline.no-such-question', `没有质询 ${questionId}`);
  if (question === 'answered') return [];
  return [{ type: 'QuestionAnswered', data: { projectId: state.projectId, itemId, ...reply } }];
}
