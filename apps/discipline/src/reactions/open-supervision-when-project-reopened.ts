import type { ProjectReopenedV1 } from '#contracts/housing/project-reopened.v1.js';
import { dayOf } from '#kernel/time.js';
import { reaction } from '#messaging/reaction.js';
import { OpenSupervision } from '../supervision-item/open-supervision/open-supervision.js';

/** PM-21: a project that was closed and is back opens an item. One a day: it is named by the day of recording. */
export const openSupervisionWhenProjectReopened = reaction<ProjectReopenedV1>({
  name: 'open-supervision-when-project-reopened',
  when: ['housing.project-reopened.v1'],
  then: ({ data: { projectId, reason }, recordedAt }, acting) => {
    const itemId = `${projectId}-reopened-${dayOf(recordedAt)}`;
    const opening = { itemId, topic: '销号后重新纳入', trigger: `重新纳入：${reason}`.slice(0, 200) };
    return [new OpenSupervision(projectId, opening, acting)];
  },
});
