import { publish } from '#agency/publication.js';
import { ClueTransferredV1 } from '#contracts/housing/clue-transferred.v1.js';
import { KeyPeriodSetV1 } from '#contracts/housing/key-period-set.v1.js';
import { TaskIssuedV1 } from '#contracts/housing/task-issued.v1.js';
import { UrgingNoticeServedV1 } from '#contracts/housing/urging-notice-served.v1.js';
import type { KeyPeriodSet } from '../campaign/key-period.js';
import type { ClueTransferred } from '../clue-file/clue-file.js';
import type { UrgingNoticeServed } from '../enterprise/enterprise.js';
import type { TaskIssued } from '../supervision-task/supervision-task.js';

/** Tasks for other services, notices to firms, clues for the police, and the target of a key period. */
export const steeringPublications = [
  publish('TaskIssued', 'requests', TaskIssuedV1, (task: TaskIssued['data']) => {
    const { projectId, taskId, title, lead, askedOf, due, grade } = task;
    if (askedOf === 'housing') return undefined; // housing's own book shows it to the agencies that it hosts
    return { ...(projectId === undefined ? {} : { projectId }), taskId, title, lead, askedOf, due, grade };
  }),
  publish(
    'UrgingNoticeServed',
    'open',
    UrgingNoticeServedV1,
    ({ projectId, docNo, servedOn }: UrgingNoticeServed['data']) => ({ projectId, docNo, servedOn }),
  ),
  publish('ClueTransferred', 'clues', ClueTransferredV1, ({ late: _, ...clue }: ClueTransferred['data']) => clue),
  publish('KeyPeriodSet', 'open', KeyPeriodSetV1, (period: KeyPeriodSet['data']) => period),
];
