import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { IssueTrack, LegalReviewRequested } from '../issue-track.js';
import { ofIssue, raisedIssue } from '../raised-issue.js';

/** 提请合法性审查: what the leading group is to adopt. */
export class IssueReviewRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(50) @IsText(200, 1, { each: true }) readonly materials!: string[];
  /** The day by which an answer is asked for; absent: the first that the reviewer must be given (DL-H10). */
  @IsOptional() @IsDay() readonly answerBy?: string;
}

export class RequestIssueReview {
  constructor(
    readonly issueId: string,
    readonly request: IssueReviewRequest,
    readonly acting: Acting,
  ) {}
}

/** A common issue's measure is reviewed before the meeting (暂行条例 25), with at least seven working days (26). */
export function requestIssueReview(
  { issueId, request, acting }: RequestIssueReview,
  state: IssueTrack,
): LegalReviewRequested[] {
  const raised = raisedIssue(state, issueId);
  if (!state.escalated) throw new RuleViolation('housing.issue-not-escalated', '尚未提交领导小组研究');
  if (state.review === 'requested' || state.review === 'passed') return [];
  const least = dueOf(deadline('DL-H10'), acting.today, calendarKnown(acting)).due;
  const { materials, answerBy = least } = request;
  if (answerBy < least) {
    throw new RuleViolation('housing.review-too-short', `合法性审查不得少于 7 个工作日，最早要求 ${least} 答复`);
  }
  return [{ type: 'LegalReviewRequested', data: { ...ofIssue(raised), materials, answerBy } }];
}
