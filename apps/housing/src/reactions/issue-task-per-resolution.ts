import { reaction } from '#messaging/reaction.js';
import type { ResolutionAdopted } from '../meeting/meeting.js';
import { IssueTask } from '../supervision-task/issue-task/issue-task.js';

/** PM-18: a resolution's item with an owner and a day becomes a task; one without is carried out by its own procedure. */
export const issueTaskPerResolution = reaction<ResolutionAdopted['data']>({
  name: 'issue-task-per-resolution',
  when: ['housing.ResolutionAdopted'],
  then: ({ data: { items } }, rule) =>
    items.flatMap(({ id, title, projectId, owner, due }) => {
      if (owner === undefined || due === undefined) return [];
      const about = projectId === undefined ? {} : { projectId };
      const task = { taskId: id, title, ...about, lead: owner, due, grade: 'normal' as const };
      const acting = { ...rule, agency: 'leading-group-office' };
      return [new IssueTask({ ...task, source: 'resolution', sourceRef: id }, acting)];
    }),
});
