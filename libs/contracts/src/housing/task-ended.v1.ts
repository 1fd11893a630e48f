import { IsIn } from 'class-validator';
import { IsCode, IsOptional, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A supervised task is over: done, or sent back by its lead to be issued anew. Published by housing. */
@Published('housing.task-ended.v1', { level: 'L1', label: '交办事项终结' })
export class TaskEndedV1 {
  @IsOptional() @IsProjectId() readonly projectId?: string;
  @IsCode() readonly taskId!: string;
  @IsIn(['completed', 'declined']) readonly outcome!: 'completed' | 'declined';
}
