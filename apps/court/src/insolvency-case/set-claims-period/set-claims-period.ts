import { IsInt, Max, Min } from 'class-validator';
import { nextWorkday } from '#deadlines/calendar.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { addMonths } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { addDays } from '#kernel/time.js';
import { dueDay } from '../../statutory-clocks.js';
import { needStage, type InsolvencyCase } from '../insolvency-case.js';
import type { ClaimsPeriodSet } from '../insolvency-events.js';

/** 债权申报期, in natural days from the notice. */
export class ClaimsPeriod {
  @IsInt() @Min(1) @Max(366) readonly days!: number;
}

export class SetClaimsPeriod {
  constructor(
    readonly projectId: string,
    readonly period: ClaimsPeriod,
    readonly acting: Acting,
  ) {}
}

/** 30 days to 3 months from the notice (C-02, 企业破产法 45); a last day that is not worked moves on (民法典 203). */
export function setClaimsPeriod(
  { projectId, period, acting }: SetClaimsPeriod,
  state: InsolvencyCase,
): ClaimsPeriodSet[] {
  needStage(state, 'accepted');
  const from = state.noticeOn;
  if (from === undefined) throw new RuleViolation('court.no-notice', '尚未公告，申报期无从起算');
  const lastDay = addDays(from, period.days);
  const to = nextWorkday(calendarKnown(acting), lastDay).day;
  if (state.claimsEnd === to) return [];
  if (state.claimsEnd !== undefined) {
    throw new RuleViolation('court.claims-period-set', `债权申报期已定至 ${state.claimsEnd}`);
  }
  const { length: least } = deadline('DL-C10');
  const most = addMonths(from, deadline('DL-C11').length);
  if (period.days < least || lastDay > most) {
    throw new RuleViolation('court.claims-period-out-of-range', `债权申报期最短 ${least} 日，最长至 ${most}`);
  }
  const data = { projectId, caseNo: state.caseNo, on: acting.today, from, days: period.days, lastDay, to };
  return [{ type: 'ClaimsPeriodSet', data: { ...data, meetingBy: dueDay('DL-C12', to, acting) } }];
}
