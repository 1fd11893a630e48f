import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { daysLate, dueDay } from '../../statutory-clocks.js';
import { needStage, type InsolvencyCase } from '../insolvency-case.js';
import type { DebtorNotified } from '../insolvency-events.js';

/** 通知债务人. */
export class DebtorNotice {
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class NotifyDebtor {
  constructor(
    readonly projectId: string,
    readonly notice: DebtorNotice,
    readonly acting: Acting,
  ) {}
}

/** Owed within 5 days of a creditor's filing (10). A late notice is recorded as late: refusing it would only hide it. */
export function notifyDebtor({ projectId, notice, acting }: NotifyDebtor, state: InsolvencyCase): DebtorNotified[] {
  needStage(state, 'filed');
  if (state.by === 'debtor') throw new RuleViolation('court.debtor-filed-itself', '债务人自行申请，无需通知');
  if (state.objectBy !== undefined) return [];
  const { on, when } = happened(notice.occurredOn, acting);
  if (on < state.filedOn) throw new RuleViolation('court.before-filing', `通知日期早于申请日期 ${state.filedOn}`);
  const due = dueDay('DL-C01', state.filedOn, acting);
  const late = { due, daysLate: daysLate(due, on) };
  const data = { projectId, caseNo: state.caseNo, on, ...late, objectBy: dueDay('DL-C02', on, acting) };
  return [{ type: 'DebtorNotified', data, ...when }];
}
