import { RuleViolation } from '#kernel/errors.js';
import type { BlockageRaised, IssueTrack } from './issue-track.js';

/** @throws RuleViolation unless the issue was raised */
export function raisedIssue({ raised }: IssueTrack, issueId: string): BlockageRaised['data'] {
  if (!raised) throw new RuleViolation('housing.no-such-issue', `没有编号为 ${issueId} 的堵点`);
  return raised;
}

/** What every event of the issue carries. */
export function ofIssue({ issueId, projectId }: BlockageRaised['data']): { issueId: string; projectId?: string } {
  return projectId === undefined ? { issueId } : { projectId, issueId };
}

/** @throws RuleViolation once the issue is classed common: it is the leading group's then (H-08) */
export function notCommon({ kind }: IssueTrack): void {
  if (kind === 'common') throw new RuleViolation('housing.issue-is-common', '已认定为共性问题，应提交领导小组研究');
}
