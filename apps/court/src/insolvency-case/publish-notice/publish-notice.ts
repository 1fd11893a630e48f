import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { daysLate, dueDay } from '../../statutory-clocks.js';
import { needStage, type InsolvencyCase } from '../insolvency-case.js';
import type { NoticePublished } from '../insolvency-events.js';

/** 通知已知债权人并公告. */
export class CreditorsNotice {
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class PublishNotice {
  constructor(
    readonly projectId: string,
    readonly notice: CreditorsNotice,
    readonly acting: Acting,
  ) {}
}

/** Owed within 25 days of acceptance (14). */
export function publishNotice({ projectId, notice, acting }: PublishNotice, state: InsolvencyCase): NoticePublished[] {
  needStage(state, 'accepted');
  if (state.noticeOn !== undefined) return [];
  const { on, when } = happened(notice.occurredOn, acting);
  if (on < state.acceptedOn) {
    throw new RuleViolation('court.before-acceptance', `公告日期早于受理日期 ${state.acceptedOn}`);
  }
  const due = dueDay('DL-C07', state.acceptedOn, acting);
  const data = { projectId, caseNo: state.caseNo, on, due, daysLate: daysLate(due, on) };
  return [{ type: 'NoticePublished', data, ...when }];
}
