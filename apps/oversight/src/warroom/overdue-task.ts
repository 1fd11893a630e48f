import type { TaskRemindedV1 } from '#contracts/housing/task-reminded.v1.js';
import type { Fact } from '#messaging/fact.js';
import type { OverdueTask } from './project-life.js';

/** The task as its last 督查单 tells of it; overdue since the first. */
export function remindedOf({ data, recordedAt }: Fact, known: OverdueTask | undefined): OverdueTask {
  const { taskId, title, due = '', colour } = data as TaskRemindedV1;
  return { taskId, title, due, colour, since: known?.since ?? recordedAt };
}

const COLOURS = { blue: '蓝色', orange: '橙色', red: '红色' } as const;

/** What the red list says of it. */
export function overdueText({ title, due, colour }: OverdueTask): string {
  return `督办事项“${title}”逾期${due === '' ? '' : `（时限 ${due}）`}，已发${COLOURS[colour]}督查单`;
}
