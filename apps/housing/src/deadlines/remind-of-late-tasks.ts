import { timerRule, type Timer } from '#agency/timers/timer-rule.js';
import { addWorkingDays } from '#deadlines/calendar.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import type { Acting } from '#kernel/acting.js';
import { dayOf, endOf, type Day } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import { IssueReminder } from '../supervision-task/issue-reminder/issue-reminder.js';
import type {
  Colour,
  ExtensionGranted,
  ReminderIssued,
  SupervisionTaskEvent,
  TaskIssued,
} from '../supervision-task/supervision-task.js';

interface ReminderDue {
  readonly taskId: string;
  readonly colour: Colour;
}

/** Working days that a reminder leaves for mending. */
const MENDING = 3;
const NEXT: Readonly<Record<Colour, Colour | undefined>> = { blue: 'orange', orange: 'red', red: undefined };

/** PM-16: a task that is late gets a blue 督查单 by itself, then an orange, then a red one, until it is over. */
export const remindOfLateTasks = timerRule<ReminderDue>({
  name: 'late_task_reminder',
  on: ['TaskIssued', 'ExtensionGranted', 'ReminderIssued', 'TaskDeclined', 'TaskCompleted'].map(
    (type) => `housing.${type}`,
  ),
  start: (fact) => {
    const { taskId } = fact.data as TaskIssued['data'];
    switch (fact.type) {
      case 'housing.TaskIssued':
        return [reminder(taskId, 'blue', (fact.data as TaskIssued['data']).due)];
      case 'housing.ExtensionGranted':
        return [reminder(taskId, 'blue', (fact.data as ExtensionGranted['data']).to)];
      case 'housing.ReminderIssued': {
        const { colour, mendBy } = fact.data as ReminderIssued['data'];
        const next = NEXT[colour];
        return next ? [reminder(taskId, next, mendBy)] : [];
      }
    }
    return [];
  },
  stop: (fact) => (isOver(fact) ? COLOURS.map((colour) => timerId(taskIdOf(fact), colour)) : []),
  order: ({ taskId, colour }, due, acting) =>
    new IssueReminder(taskId, { colour, mendBy: mendBy(due, acting) }, acting),
});

const COLOURS = ['blue', 'orange', 'red'] as const;

function isOver({ type }: Fact): boolean {
  return type === 'housing.TaskCompleted' || type === 'housing.TaskDeclined';
}

function taskIdOf({ data }: Fact): string {
  return (data as SupervisionTaskEvent['data']).taskId;
}

function reminder(taskId: string, colour: Colour, lapses: Day): Timer {
  const due = endOf(lapses).toISOString();
  return { timerId: timerId(taskId, colour), due, subject: { taskId, colour } };
}

function timerId(taskId: string, colour: Colour): string {
  return `task-${taskId}-${colour}`;
}

function mendBy(due: string, acting: Acting): Day {
  return addWorkingDays(calendarKnown(acting), dayOf(due), MENDING).day;
}
