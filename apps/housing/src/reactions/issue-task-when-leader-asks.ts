import { reaction } from '#messaging/reaction.js';
import { DispatchOpinion } from '../opinion/dispatch-opinion/dispatch-opinion.js';
import type { OpinionGiven } from '../opinion/opinion.js';
import { IssueTask } from '../supervision-task/issue-task/issue-task.js';

/** 批示 → 督办函: a leader's opinion with 转督办 becomes a task with a letter, without another hand. */
export const issueTaskWhenLeaderAsks = reaction<OpinionGiven['data']>({
  name: 'issue-task-when-leader-asks',
  when: ['housing.OpinionGiven'],
  then: ({ data }, rule) => {
    const { opinionId, projectId, text, supervise, lead, due } = data;
    if (!supervise || lead === undefined || due === undefined) return [];
    const taskId = `${opinionId}-T`;
    const about = projectId === undefined ? {} : { projectId };
    const named = { taskId, title: text.slice(0, 100), ...about, lead, due };
    const acting = { ...rule, agency: OFFICE };
    return [
      new IssueTask({ ...named, grade: 'special', source: 'opinion', sourceRef: opinionId }, acting, true),
      new DispatchOpinion(opinionId, { taskId }, acting),
    ];
  },
});

/** The task is the office's, so that the office decides on its extension and end. */
const OFFICE = 'leading-group-office';
