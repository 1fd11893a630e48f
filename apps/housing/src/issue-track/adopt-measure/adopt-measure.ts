import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import type { IssueTrack, PolicyMeasureAdopted } from '../issue-track.js';
import { ofIssue, raisedIssue } from '../raised-issue.js';

/** 出台措施: the document, and the resolution's item on which it rests. */
export class Measure {
  @IsText(200) readonly measure!: string;
  @IsCode() readonly docId!: string;
  @IsCode() readonly itemId!: string;
}

export class AdoptMeasure {
  constructor(
    readonly issueId: string,
    readonly measure: Measure,
    readonly acting: Acting,
  ) {}
}

/** The measure against a common issue; without a legal review and a resolution about the issue there is none. */
export function adoptMeasure({ issueId, measure }: AdoptMeasure, state: IssueTrack): PolicyMeasureAdopted[] {
  const raised = raisedIssue(state, issueId);
  if (state.measure?.docId === measure.docId) return [];
  if (!state.escalated) throw new RuleViolation('housing.issue-not-escalated', '尚未提交领导小组研究');
  if (state.review !== 'passed') {
    throw new RuleViolation('housing.review-not-passed', '措施尚未通过合法性审查');
  }
  if (!state.resolved.has(measure.itemId)) {
    throw new RuleViolation('housing.resolution-unknown', `没有关于该堵点的议定事项 ${measure.itemId}`);
  }
  const basis = [{ docNo: measure.itemId, clause: '议定事项' }];
  return [{ type: 'PolicyMeasureAdopted', data: { ...ofIssue(raised), ...measure }, basis }];
}
