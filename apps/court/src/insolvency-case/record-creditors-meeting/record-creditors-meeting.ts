import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { daysLate, dueDay } from '../../statutory-clocks.js';
import { needStage, type InsolvencyCase } from '../insolvency-case.js';
import type { CreditorsMeetingHeld } from '../insolvency-events.js';

/** 债权人会议. */
export class CreditorsMeeting {
  @IsText() readonly result!: string;
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class RecordCreditorsMeeting {
  constructor(
    readonly projectId: string,
    readonly meeting: CreditorsMeeting,
    readonly acting: Acting,
  ) {}
}

/** The first one after the claims period has ended, within 15 days of its rolled end (62); later ones as needed. */
export function recordCreditorsMeeting(
  { projectId, meeting, acting }: RecordCreditorsMeeting,
  state: InsolvencyCase,
): CreditorsMeetingHeld[] {
  needStage(state, 'accepted', 'declared');
  const { claimsEnd, caseNo } = state;
  if (claimsEnd === undefined) throw new RuleViolation('court.no-claims-period', '尚未确定债权申报期');
  const { on, when } = happened(meeting.occurredOn, acting);
  if (on <= claimsEnd) {
    throw new RuleViolation('court.meeting-before-claims-end', `债权申报期至 ${claimsEnd}，届满后方可召开`);
  }
  const due = dueDay('DL-C12', claimsEnd, acting);
  const late = state.firstMeetingHeld ? {} : { due, daysLate: daysLate(due, on) };
  return [{ type: 'CreditorsMeetingHeld', data: { projectId, caseNo, on, result: meeting.result, ...late }, ...when }];
}
