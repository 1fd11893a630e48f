import { IsIn } from 'class-validator';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** What was done about a task. Published by the service that answers. */
@Published('answers.task-reported.v1', { level: 'L1', label: '办理反馈' })
export class TaskReportedV1 {
  @IsCode() readonly taskId!: string;
  @IsText() readonly text!: string;
  @IsIn(['progress', 'done', 'declined']) readonly result!: 'progress' | 'done' | 'declined';
}
