import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { FilingAcknowledged, IssueTrack } from '../issue-track.js';
import { ofIssue, raisedIssue } from '../raised-issue.js';

export class AcknowledgeFiling {
  constructor(
    readonly issueId: string,
    readonly acting: Acting,
  ) {}
}

/** 备案同意. */
export function acknowledgeFiling({ issueId, acting }: AcknowledgeFiling, state: IssueTrack): FilingAcknowledged[] {
  const raised = raisedIssue(state, issueId);
  if (state.filing === 'acknowledged') return [];
  if (state.filing !== 'pending') throw new RuleViolation('housing.no-filing', '没有待答复的备案报告');
  return [{ type: 'FilingAcknowledged', data: { ...ofIssue(raised), by: acting.name } }];
}
