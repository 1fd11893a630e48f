import { projection } from '#projections/projection.js';
import type { Fact } from '#messaging/fact.js';
import { remindedOf } from './overdue-task.js';
import type { OverdueTask } from './project-life.js';

const keyOf = ({ projectId, data }: Fact) => (projectId === undefined ? [(data as { taskId: string }).taskId] : []);

/** Overdue tasks that concern no single project: they stand on the red list beside the projects. */
export const countyTasks = projection<OverdueTask>({
  name: 'county_tasks',
  version: 1,
  on: ['housing.task-reminded.v1', 'housing.task-ended.v1'],
  keys: keyOf,
  project: (row, fact) => (fact.type === 'housing.task-reminded.v1' ? remindedOf(fact, row) : undefined),
});
