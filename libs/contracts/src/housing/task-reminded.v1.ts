import { IsIn } from 'class-validator';
import { IsCode, IsDay, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A supervised task is overdue and its units were reminded by a 督查单. Published by housing. */
@Published('housing.task-reminded.v1', { level: 'L1', label: '督查单' })
export class TaskRemindedV1 {
  @IsOptional() @IsProjectId() readonly projectId?: string;
  @IsCode() readonly taskId!: string;
  @IsText(100) readonly title!: string;
  @IsOptional() @IsCode() readonly lead?: string;
  /** Day by which it was to be done. */
  @IsOptional() @IsDay() readonly due?: string;
  @IsIn(['blue', 'orange', 'red']) readonly colour!: 'blue' | 'orange' | 'red';
}
