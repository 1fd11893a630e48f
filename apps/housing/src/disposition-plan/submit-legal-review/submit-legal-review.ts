import { ArrayMaxSize, IsArray } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { DispositionPlan, LegalReviewRequested } from '../disposition-plan.js';
import { requirePlan } from '../find-milestone.js';

/** 提请合法性审查. */
export class ReviewRequest {
  @IsArray() @ArrayMaxSize(50) @IsText(200, 1, { each: true }) readonly materials!: string[];
  /** The day by which an answer is asked for; absent: the first that the reviewer must be given (DL-H10). */
  @IsOptional() @IsDay() readonly answerBy?: string;
}

export class SubmitLegalReview {
  constructor(
    readonly projectId: string,
    readonly request: ReviewRequest,
    readonly acting: Acting,
  ) {}
}

/** The reviewer is given at least seven working days (重大行政决策程序暂行条例 26); to answer sooner is the reviewer's affair. */
export function submitLegalReview(
  { projectId, request, acting }: SubmitLegalReview,
  state: DispositionPlan,
): LegalReviewRequested[] {
  requirePlan(state);
  if (state.review === 'requested' || state.review === 'passed') return [];
  if (state.review === 'failed') {
    throw new RuleViolation('housing.review-failed', '本版方案未通过合法性审查，请先修订方案再提请审查');
  }
  const least = dueOf(deadline('DL-H10'), acting.today, calendarKnown(acting)).due;
  const { materials, answerBy = least } = request;
  if (answerBy < least) {
    throw new RuleViolation('housing.review-too-short', `合法性审查不得少于 7 个工作日，最早要求 ${least} 答复`);
  }
  return [{ type: 'LegalReviewRequested', data: { projectId, planVersion: state.version, materials, answerBy } }];
}
