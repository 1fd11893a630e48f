import { IsCode, IsDay, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Government and court have something to settle together. Published by court. */
@Published('court.joint-item-raised.v1', { level: 'L1', label: '府院联动事项' })
export class JointItemRaisedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly itemId!: string;
  @IsText() readonly topic!: string;
  @IsCode() readonly owner!: string;
  @IsOptional() @IsDay() readonly due?: string;
}
