import { IsCode, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** The receiving agency signed for a task. Published by the service that answers. */
@Published('answers.task-signed.v1', { level: 'L1', label: '签收' })
export class TaskSignedV1 {
  @IsCode() readonly taskId!: string;
  @IsText(100) readonly by!: string;
}
