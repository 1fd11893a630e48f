import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import type { Grade, SupervisionTask, TaskIssued, TaskSource } from '../supervision-task.js';

/** 交办: what is to be done, by whom, until when. */
export class NewTask {
  @IsCode() readonly taskId!: string;
  @IsText(100) readonly title!: string;
  @IsOptional() @IsProjectId() readonly projectId?: string;
  /** 牵头单位, exactly one. */
  @IsCode() readonly lead!: string;
  /** 配合单位. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsText(64, 1, { each: true })
  readonly cooperators?: readonly string[];
  @IsDay() readonly due!: string;
  @IsIn(['normal', 'urgent', 'special']) readonly grade!: Grade;
  @IsIn(['office', 'opinion', 'resolution', 'superior']) readonly source!: TaskSource;
  /** Number of the opinion, the resolution's item or the superior's document. */
  @IsOptional() @IsText(60) readonly sourceRef?: string;
}

export class IssueTask {
  constructor(
    readonly task: NewTask,
    readonly acting: Acting,
    /** A 督办函 with a number of its own goes with it. */
    readonly letter = false,
  ) {}
}

/** Issues a task. `askedOf` is the service of the lead as the organisation directory says; undefined: no such agency. */
export function issueTask(
  { task, letter, acting }: IssueTask,
  askedOf: string | undefined,
  { issued }: SupervisionTask,
): TaskIssued[] {
  const { cooperators = [], ...named } = task;
  if (issued) {
    if (issued.title === task.title && issued.lead === task.lead && issued.due === task.due) return [];
    throw new RuleViolation('housing.task-number-taken', `编号 ${task.taskId} 已用于另一交办事项`);
  }
  if (askedOf === undefined) throw new RuleViolation('housing.unknown-agency', `机构目录中没有 ${task.lead}`);
  if (cooperators.includes(task.lead)) {
    throw new RuleViolation('housing.lead-cooperates', '牵头单位不能同时是配合单位');
  }
  if (task.due < acting.today) throw new RuleViolation('housing.due-in-past', `办理期限 ${task.due} 已过`);
  const data = { ...named, askedOf, cooperators, letter, issuedBy: acting.agency, signBy: signBy(task.grade, acting) };
  return [{ type: 'TaskIssued', data }];
}

function signBy(grade: Grade, acting: Acting): string {
  const clock = deadline(grade === 'urgent' ? 'DL-H02U' : 'DL-H02');
  return dueOf(clock, acting.now, calendarKnown(acting)).lastMoment.toISOString();
}
