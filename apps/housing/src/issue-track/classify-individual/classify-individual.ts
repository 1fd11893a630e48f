import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import type { IssueClassified, IssueTrack } from '../issue-track.js';
import { notCommon, ofIssue, raisedIssue } from '../raised-issue.js';

/** 个性问题认定. */
export class IndividualReason {
  @IsText(500) readonly reason!: string;
}

export class ClassifyIndividual {
  constructor(
    readonly issueId: string,
    readonly finding: IndividualReason,
    readonly acting: Acting,
  ) {}
}

/** The issue is one project's own; a common one never becomes individual again. */
export function classifyIndividual(command: ClassifyIndividual, state: IssueTrack): IssueClassified[] {
  const { issueId, finding, acting } = command;
  const raised = raisedIssue(state, issueId);
  if (state.kind === 'individual') return [];
  notCommon(state);
  return [{ type: 'IssueClassified', data: { ...ofIssue(raised), kind: 'individual', ...finding, by: acting.name } }];
}
