import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { DispositionPlan, LegalReviewFailed, LegalReviewPassed } from '../disposition-plan.js';

/** 合法性审查意见 of the justice bureau. */
export class ReviewOpinion {
  @IsIn(['passed', 'failed']) readonly result!: 'passed' | 'failed';
  @IsText() readonly opinion!: string;
}

export class AnswerLegalReview {
  constructor(
    readonly projectId: string,
    readonly answer: ReviewOpinion,
    readonly acting: Acting,
  ) {}
}

export function answerLegalReview(
  { projectId, answer, acting }: AnswerLegalReview,
  { version: planVersion, review }: DispositionPlan,
): (LegalReviewPassed | LegalReviewFailed)[] {
  const { result, opinion } = answer;
  if (review === result) return [];
  if (review !== 'requested') {
    throw new RuleViolation('housing.no-review-requested', '本版方案没有待答复的合法性审查');
  }
  const type = result === 'passed' ? 'LegalReviewPassed' : 'LegalReviewFailed';
  return [{ type, data: { projectId, planVersion, opinion, reviewer: acting.name } }];
}
