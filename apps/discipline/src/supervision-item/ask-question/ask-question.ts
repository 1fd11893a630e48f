import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsText } from '#kernel/fields/fields.js';
import { needOpen, type QuestionAsked, type SupervisionItem } from '../supervision-item.js';

/** 质询. */
export class Question {
  @IsCode() readonly questionId!: string;
  @IsCode() readonly agency!: string;
  @IsText(1000) readonly text!: string;
  @IsDay() readonly due!: string;
}

export class AskQuestion {
  constructor(
    readonly itemId: string,
    readonly question: Question,
    readonly acting: Acting,
  ) {}
}

export function askQuestion({ itemId, question, acting }: AskQuestion, state: SupervisionItem): QuestionAsked[] {
  needOpen(state, itemId);
  if (state.questions.has(question.questionId)) return [];
  if (question.due < acting.today) {
    throw new RuleViolation('discipline.due-in-past', `答复期限 ${question.due} 已经过去`);
  }
  return [{ type: 'QuestionAsked', data: { projectId: state.projectId, itemId, ...question } }];
}
