import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsProjectId, IsText } from '#kernel/fields/fields.js';
import type { IssueTrack, PolicyMeasureApplied } from '../issue-track.js';
import { raisedIssue } from '../raised-issue.js';

/** 措施落地, project by project. */
export class MeasureResult {
  @IsProjectId() readonly projectId!: string;
  @IsText(500) readonly result!: string;
}

export class ApplyPolicyBack {
  constructor(
    readonly issueId: string,
    readonly applied: MeasureResult,
    readonly acting: Acting,
  ) {}
}

/** The measure works for one of the issue's projects. */
export function applyPolicyBack(
  { issueId, applied, acting }: ApplyPolicyBack,
  state: IssueTrack,
): PolicyMeasureApplied[] {
  const { projects } = raisedIssue(state, issueId);
  if (state.applied.has(applied.projectId)) return [];
  if (!state.measure) throw new RuleViolation('housing.no-measure', '该堵点尚未出台措施');
  if (!projects.includes(applied.projectId)) {
    throw new RuleViolation('housing.project-not-in-issue', `楼盘 ${applied.projectId} 不在该堵点所列楼盘中`);
  }
  return [{ type: 'PolicyMeasureApplied', data: { ...applied, issueId, agency: acting.agency } }];
}
