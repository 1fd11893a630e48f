import { IsIn } from 'class-validator';
import { IsCode, IsDay, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A task for a lead agency and its cooperating agencies. Published by housing. */
@Published('housing.task-issued.v1', { level: 'L1', label: '交办' })
export class TaskIssuedV1 {
  @IsOptional() @IsProjectId() readonly projectId?: string;
  @IsCode() readonly taskId!: string;
  @IsText(100) readonly title!: string;
  @IsCode() readonly lead!: string;
  /** Service of the lead. */
  @IsCode() readonly askedOf!: string;
  @IsDay() readonly due!: string;
  @IsIn(['normal', 'urgent', 'special']) readonly grade!: 'normal' | 'urgent' | 'special';
}
