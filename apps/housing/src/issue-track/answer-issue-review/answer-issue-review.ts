import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { IssueTrack, LegalReviewFailed, LegalReviewPassed } from '../issue-track.js';
import { ofIssue, raisedIssue } from '../raised-issue.js';

/** 合法性审查意见 of the justice bureau on a proposed measure. */
export class IssueReviewOpinion {
  @IsIn(['passed', 'failed']) readonly result!: 'passed' | 'failed';
  @IsText() readonly opinion!: string;
}

export class AnswerIssueReview {
  constructor(
    readonly issueId: string,
    readonly answer: IssueReviewOpinion,
    readonly acting: Acting,
  ) {}
}

/** Answers the review that is asked for; after a failed one a changed measure may be submitted again. */
export function answerIssueReview(
  { issueId, answer, acting }: AnswerIssueReview,
  state: IssueTrack,
): (LegalReviewPassed | LegalReviewFailed)[] {
  const raised = raisedIssue(state, issueId);
  const { result, opinion } = answer;
  if (state.review === result) return [];
  if (state.review !== 'requested') {
    throw new RuleViolation('housing.no-review-requested', '该堵点没有待答复的合法性审查');
  }
  const type = result === 'passed' ? 'LegalReviewPassed' : 'LegalReviewFailed';
  return [{ type, data: { ...ofIssue(raised), opinion, reviewer: acting.name } }];
}
