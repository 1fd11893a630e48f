import type { TaskReportedV1 } from '#contracts/answers/task-reported.v1.js';
import type { TaskSignedV1 } from '#contracts/answers/task-signed.v1.js';
import { reaction } from '#messaging/reaction.js';
import { DeclineTask } from '../supervision-task/decline-task/decline-task.js';
import { ReportTaskProgress } from '../supervision-task/report-task-progress/report-task-progress.js';
import { SignForTask } from '../supervision-task/sign-for-task/sign-for-task.js';
import { SubmitResult } from '../supervision-task/submit-result/submit-result.js';

/** A lead of another service signs in its own book; the task mirrors it. Own events with `agency` are the mirror itself. */
export const mirrorSignatures = reaction<TaskSignedV1 & { readonly agency?: string }>({
  name: 'mirror-signatures',
  when: ['answers.task-signed.v1', 'housing.TaskSigned'],
  then: ({ id, agency, recordedAt, data }, acting) => {
    if (data.agency !== undefined) return [];
    const signature = { agency, sourceEventId: id, by: data.by, signedAt: recordedAt };
    return [new SignForTask(data.taskId, acting, signature)];
  },
});

/** What a unit reports in its own book: progress, its final report, or that it gives the task back. */
export const mirrorReports = reaction<TaskReportedV1>({
  name: 'mirror-reports',
  when: ['answers.task-reported.v1', 'housing.TaskReported'],
  then: ({ id, agency, data: { taskId, text, result } }, acting) => {
    const mirrored = { agency, sourceEventId: id };
    switch (result) {
      case 'progress':
        return [new ReportTaskProgress(taskId, { text }, acting, mirrored)];
      case 'done':
        return [new SubmitResult(taskId, { text }, acting, mirrored)];
      case 'declined':
        return [new DeclineTask(taskId, { reason: text.slice(0, 500) }, acting, mirrored)];
    }
  },
});
