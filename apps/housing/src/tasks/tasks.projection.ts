import { projection } from '#projections/projection.js';
import { project, TASK_FACTS, taskOf, type TaskRow } from './tasks.js';

export const tasks = projection<TaskRow>({
  name: 'tasks',
  version: 1,
  on: TASK_FACTS,
  keys: (fact) => [taskOf(fact)],
  project,
});
