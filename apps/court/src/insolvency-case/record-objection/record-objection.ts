import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { needStage, type InsolvencyCase } from '../insolvency-case.js';
import type { DebtorObjected } from '../insolvency-events.js';

/** 债务人异议: that it came; what it says stays in the court's file. */
export class ObjectionNote {
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class RecordObjection {
  constructor(
    readonly projectId: string,
    readonly note: ObjectionNote,
    readonly acting: Acting,
  ) {}
}

/** Within 7 days of the notice (10). */
export function recordObjection({ projectId, note, acting }: RecordObjection, state: InsolvencyCase): DebtorObjected[] {
  needStage(state, 'filed');
  if (state.objectBy === undefined) throw new RuleViolation('court.debtor-not-notified', '尚未通知债务人');
  if (state.objected) return [];
  const { on, when } = happened(note.occurredOn, acting);
  if (on > state.objectBy) throw new RuleViolation('court.objection-late', `异议期已于 ${state.objectBy} 届满`);
  return [{ type: 'DebtorObjected', data: { projectId, caseNo: state.caseNo, on }, ...when }];
}
