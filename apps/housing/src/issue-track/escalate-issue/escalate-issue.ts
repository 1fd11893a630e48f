import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { IssueEscalated, IssueTrack } from '../issue-track.js';
import { ofIssue, raisedIssue } from '../raised-issue.js';

/** 提交领导小组: what the office proposes. */
export class Escalation {
  @IsText(1000) readonly proposal!: string;
}

export class EscalateIssue {
  constructor(
    readonly issueId: string,
    readonly escalation: Escalation,
    readonly acting: Acting,
  ) {}
}

/** A common issue goes to the leading group. */
export function escalateIssue({ issueId, escalation }: EscalateIssue, state: IssueTrack): IssueEscalated[] {
  const raised = raisedIssue(state, issueId);
  if (state.escalated) return [];
  if (state.kind !== 'common') throw new RuleViolation('housing.issue-not-common', '只有共性问题提交领导小组研究');
  return [{ type: 'IssueEscalated', data: { ...ofIssue(raised), ...escalation } }];
}
