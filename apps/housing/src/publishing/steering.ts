import { publish } from '#agency/publication.js';
import { ClueTransferredV1 } from '#contracts/housing/clue-transferred.v1.js';
import { KeyPeriodSetV1 } from '#contracts/housing/key-period-set.v1.js';
import { TaskEndedV1 } from '#contracts/housing/task-ended.v1.js';
import { TaskIssuedV1 } from '#contracts/housing/task-issued.v1.js';
import { TaskRemindedV1 } from '#contracts/housing/task-reminded.v1.js';
import { UrgingNoticeServedV1 } from '#contracts/housing/urging-notice-served.v1.js';
import type { KeyPeriodSet } from '../campaign/key-period.js';
import type { ClueTransferred } from '../clue-file/clue-file.js';
import type { UrgingNoticeServed } from '../enterprise/enterprise.js';
import type { ReminderIssued, TaskCompleted, TaskDeclined, TaskIssued } from '../supervision-task/supervision-task.js';

const ofTask = ({ taskId, projectId }: { taskId: string; projectId?: string }) =>
  projectId === undefined ? { taskId } : { projectId, taskId };

/** A sealed clue goes to the police alone; a task to the services of those who do it; a key period's target to all. */
export const steeringPublications = [
  publish('ClueTransferred', 'clues', ClueTransferredV1, (data: ClueTransferred['data']) => {
    const { projectId, clueNo, category, sealed, attachmentsHash, transferredAt } = data;
    return { projectId, clueNo, category, sealed, attachmentsHash, transferredAt };
  }),
  publish('KeyPeriodSet', 'open', KeyPeriodSetV1, (period: KeyPeriodSet['data']) => period),
  publish('TaskIssued', 'requests', TaskIssuedV1, (data: TaskIssued['data']) => {
    const { taskId, projectId, title, lead, askedOf, due, grade } = data;
    return { taskId, ...(projectId === undefined ? {} : { projectId }), title, lead, askedOf, due, grade };
  }),
  publish('ReminderIssued', 'open', TaskRemindedV1, (data: ReminderIssued['data']) => {
    const { title = data.taskId, lead, due, colour } = data;
    return { ...ofTask(data), title, ...(lead ? { lead } : {}), ...(due ? { due } : {}), colour };
  }),
  publish('TaskCompleted', 'open', TaskEndedV1, (data: TaskCompleted['data']) => ({
    ...ofTask(data),
    outcome: 'completed' as const,
  })),
  publish('TaskDeclined', 'open', TaskEndedV1, (data: TaskDeclined['data']) => ({
    ...ofTask(data),
    outcome: 'declined' as const,
  })),
  publish(
    'UrgingNoticeServed',
    'open',
    UrgingNoticeServedV1,
    ({ projectId, docNo, servedOn }: UrgingNoticeServed['data']) => ({
      projectId,
      docNo,
      servedOn,
    }),
  ),
];
