import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { FilingReported, IssueTrack } from '../issue-track.js';
import { notCommon, ofIssue, raisedIssue } from '../raised-issue.js';

/** 备案报告: what is to be done, on what, with which risk. */
export class Filing {
  @IsText(500) readonly act!: string;
  /** 依据文件号 and 条款. */
  @IsText(60) readonly docNo!: string;
  @IsText(100) readonly clause!: string;
  @IsText(500) readonly risk!: string;
}

export class FileReport {
  constructor(
    readonly issueId: string,
    readonly filing: Filing,
    readonly acting: Acting,
  ) {}
}

/** Reports before acting. The office answers in DL-H09; silence never counts as consent (H-09). */
export function fileReport({ issueId, filing, acting }: FileReport, state: IssueTrack): FilingReported[] {
  const raised = raisedIssue(state, issueId);
  notCommon(state);
  if (state.filing === 'pending') throw new RuleViolation('housing.filing-pending', '备案报告正在答复期内');
  const { act, docNo, clause, risk } = filing;
  const answerBy = dueOf(deadline('DL-H09'), acting.today, calendarKnown(acting)).due;
  const data = { ...ofIssue(raised), act, risk, agency: acting.agency, answerBy };
  return [{ type: 'FilingReported', data, basis: [{ docNo, clause }] }];
}
