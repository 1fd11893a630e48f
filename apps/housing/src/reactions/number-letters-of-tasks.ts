import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import { reaction } from '#messaging/reaction.js';
import { NumberLetter } from '../letter-numbering/number-letter/number-letter.js';
import type { ReminderIssued, TaskIssued } from '../supervision-task/supervision-task.js';

/** Every paper that leaves the office gets the next number of its year. */
export const numberLettersOfTasks = reaction<TaskIssued['data'] | ReminderIssued['data']>({
  name: 'number-letters-of-tasks',
  when: ['housing.TaskIssued', 'housing.ReminderIssued'],
  then: ({ data, recordedAt }: Fact<TaskIssued['data'] | ReminderIssued['data']>, acting) => {
    const { taskId, projectId } = data;
    const of = projectId === undefined ? { taskId } : { taskId, projectId };
    const year = countyYear(recordedAt);
    if ('colour' in data) return [new NumberLetter(year, { ...of, kind: data.colour }, acting)];
    return data.letter ? [new NumberLetter(year, { ...of, kind: 'letter' }, acting)] : [];
  },
});

/** The year in the county, not the one in Greenwich. */
function countyYear(recordedAt: string): string {
  return dayOf(recordedAt).slice(0, 4);
}
