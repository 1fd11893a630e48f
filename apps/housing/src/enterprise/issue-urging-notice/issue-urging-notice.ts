import { IsIn } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import type { Enterprise, NoticeKind, UrgingNoticeServed } from '../enterprise.js';

/** 督促函: 问询, 督促 or 听取陈述通知. */
export class UrgingNotice {
  @IsText(60) readonly docNo!: string;
  @IsIn(['query', 'urging', 'hearing']) readonly kind!: NoticeKind;
  /** 送达日期; today if absent. */
  @IsOptional() @IsDay() readonly servedOn?: string;
  /** 答复期限; three working days (DL-H04) if absent. */
  @IsOptional() @IsDay() readonly answerDue?: string;
  /** 听取陈述日期, where it is a notice of that. */
  @IsOptional() @IsDay() readonly hearingOn?: string;
  /** 送达凭证. */
  @IsText(500) readonly proof!: string;
}

export class IssueUrgingNotice {
  constructor(
    readonly projectId: string,
    readonly notice: UrgingNotice,
    readonly acting: Acting,
  ) {}
}

/** A notice counts when it is served, and that is proved. */
export function issueUrgingNotice(command: IssueUrgingNotice, { notices }: Enterprise): UrgingNoticeServed[] {
  const { projectId, notice, acting } = command;
  const { docNo, kind, hearingOn, proof } = notice;
  const before = notices.get(docNo);
  if (before?.kind === kind) return [];
  if (before) throw new RuleViolation('housing.notice-number-taken', `文号 ${docNo} 已用于另一函件`);
  const { on: servedOn, when } = happened(notice.servedOn, acting);
  if (kind === 'hearing' && (hearingOn === undefined || hearingOn <= servedOn)) {
    throw new RuleViolation('housing.hearing-without-day', '听取陈述通知须写明送达之后的听取日期');
  }
  const { answerDue = dueOf(deadline('DL-H04'), servedOn, calendarKnown(acting)).due } = notice;
  if (answerDue <= servedOn) throw new RuleViolation('housing.answer-before-notice', '答复期限应晚于送达日期');
  const hearing = hearingOn === undefined ? {} : { hearingOn };
  const data = { projectId, docNo, kind, servedOn, answerDue, ...hearing, proof };
  return [{ type: 'UrgingNoticeServed', data, ...when }];
}
