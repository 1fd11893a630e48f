import { IsBoolean } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { FilingObjected, IssueTrack } from '../issue-track.js';
import { ofIssue, raisedIssue } from '../raised-issue.js';

/** 备案异议. */
export class FilingObjection {
  @IsText(500) readonly reason!: string;
  /** 责令停止. */
  @IsBoolean() readonly stop!: boolean;
}

export class ObjectFiling {
  constructor(
    readonly issueId: string,
    readonly objection: FilingObjection,
    readonly acting: Acting,
  ) {}
}

/** The office objects; with `stop` nothing more may be done on the authorisation. */
export function objectFiling({ issueId, objection }: ObjectFiling, state: IssueTrack): FilingObjected[] {
  const raised = raisedIssue(state, issueId);
  if (state.filing !== 'pending') throw new RuleViolation('housing.no-filing', '没有待答复的备案报告');
  return [{ type: 'FilingObjected', data: { ...ofIssue(raised), ...objection } }];
}
