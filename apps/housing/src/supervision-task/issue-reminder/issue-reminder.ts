import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsDay } from '#kernel/fields/fields.js';
import type { Colour, ReminderIssued, SupervisionTask } from '../supervision-task.js';
import { ofTask, openTask } from '../units.js';

/** 督查单. */
export class Reminder {
  @IsIn(['blue', 'orange', 'red']) readonly colour!: Colour;
  /** 整改期限: after this day the next colour may follow. */
  @IsDay() readonly mendBy!: string;
}

export class IssueReminder {
  constructor(
    readonly taskId: string,
    readonly reminder: Reminder,
    readonly acting: Acting,
  ) {}
}

const BEFORE: Readonly<Record<Colour, Colour | undefined>> = { blue: undefined, orange: 'blue', red: 'orange' };

/** Blue, orange, red: each only when the task is late and the one before has lapsed (PM-16). */
export function issueReminder({ taskId, reminder, acting }: IssueReminder, state: SupervisionTask): ReminderIssued[] {
  const issued = openTask(state, taskId);
  const { reminder: last, due } = state;
  if (last?.colour === reminder.colour) return [];
  if (acting.today <= due) throw new RuleViolation('housing.task-not-late', `事项在 ${due} 前不算逾期`);
  if (last?.colour !== BEFORE[reminder.colour]) {
    throw new RuleViolation('housing.reminder-out-of-turn', '督查单应按蓝、橙、红依次下发');
  }
  if (last && acting.today <= last.mendBy) {
    throw new RuleViolation('housing.reminder-not-lapsed', `上一张督查单的整改期限 ${last.mendBy} 未到`);
  }
  if (reminder.mendBy < acting.today) {
    throw new RuleViolation('housing.due-in-past', `整改期限 ${reminder.mendBy} 已过`);
  }
  const { title, lead } = issued;
  return [{ type: 'ReminderIssued', data: { ...ofTask(issued), ...reminder, title, lead, due } }];
}
