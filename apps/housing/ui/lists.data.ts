import { listed } from '#ui/listed.js';
import type { Schemas } from './api.js';

/** 政策文件, by number and title. */
export const POLICIES = listed<Schemas['PolicyRow']>('/housing/api/policies?limit=200', ({ docId, docNo, title }) => [
  { value: docId, text: `${docNo} ${title}（${docId}）` },
]);

/** 销号标准 in force. */
export const STANDARDS = listed<Schemas['PolicyRow']>(
  '/housing/api/policies?limit=200',
  ({ docId, docNo, title, kind, supersededBy }) =>
    kind === 'closing-standard' && supersededBy === '' ? [{ value: docId, text: `${docNo} ${title}（${docId}）` }] : [],
);

export const ISSUES = listed<Schemas['IssueRow']>('/housing/api/issues?limit=200', ({ issueId, desc }) => [
  { value: issueId, text: `${issueId} ${desc}` },
]);

/** 督办事项, of the project that the form is about. */
export const TASKS = listed<Schemas['TaskView']>('/housing/api/tasks?limit=200', ({ taskId, title, projectCode }) => [
  { value: taskId, text: `${title}（${taskId}）`, ...(projectCode ? { projects: [projectCode] } : {}) },
]);

/** 批示, as a source of tasks. */
export const OPINIONS = listed<Schemas['OpinionRow']>('/housing/api/opinions?limit=200', ({ opinionId, text }) => [
  { value: opinionId, text: `批示 ${text}（${opinionId}）` },
]);

/** 佐证材料, of the project that the form is about. */
export const EVIDENCE = listed<Schemas['EvidenceRow']>(
  '/housing/api/evidence?limit=200',
  ({ evidenceId, capturedAt, point, projectCode }) => [
    {
      value: evidenceId,
      text: `${evidenceId} ${capturedAt.slice(0, 10)} ${point}`.trim(),
      projects: [projectCode],
    },
  ],
);
