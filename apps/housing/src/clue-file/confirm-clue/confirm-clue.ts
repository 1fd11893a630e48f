import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import type { ClueConfirmed, ClueFile } from '../clue-file.js';

export class ConfirmClue {
  constructor(
    readonly clueNo: string,
    readonly acting: Acting,
  ) {}
}

/** A second officer confirms and reports to the head; three days for the decision begin (H-15, DL-T01). */
export function confirmClue({ clueNo, acting }: ConfirmClue, { drafted, status }: ClueFile): ClueConfirmed[] {
  if (!drafted) throw new RuleViolation('housing.no-such-clue', `没有编号为 ${clueNo} 的线索`);
  if (status !== 'drafted') return [];
  if (drafted.secondOfficer !== acting.userId) {
    throw new RuleViolation('housing.not-second-officer', '线索须由起草时指定的另一名工作人员核实');
  }
  const decideBy = dueOf(deadline('DL-T01'), acting.today, calendarKnown(acting)).due;
  const { projectId } = drafted;
  return [{ type: 'ClueConfirmed', data: { projectId, clueNo, confirmedBy: acting.userId, decideBy } }];
}
