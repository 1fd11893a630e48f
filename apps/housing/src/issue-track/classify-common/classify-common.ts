import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { IssueClassified, IssueTrack } from '../issue-track.js';
import { ofIssue, raisedIssue } from '../raised-issue.js';

/** 共性问题认定. */
export class CommonReason {
  @IsText(500) readonly reason!: string;
}

export class ClassifyCommon {
  constructor(
    readonly issueId: string,
    readonly finding: CommonReason,
    readonly acting: Acting,
  ) {}
}

/** The issue is common to at least two projects; a person decides, whatever PM-17 proposes. */
export function classifyCommon({ issueId, finding, acting }: ClassifyCommon, state: IssueTrack): IssueClassified[] {
  const raised = raisedIssue(state, issueId);
  if (state.kind === 'common') return [];
  if (raised.projects.length < 2) {
    throw new RuleViolation('housing.common-needs-two', '共性问题至少涉及两个楼盘');
  }
  return [{ type: 'IssueClassified', data: { ...ofIssue(raised), kind: 'common', ...finding, by: acting.name } }];
}
