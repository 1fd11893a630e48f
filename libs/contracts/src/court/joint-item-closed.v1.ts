import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A joint item is settled. Published by court. */
@Published('court.joint-item-closed.v1', { level: 'L1', label: '府院事项办结' })
export class JointItemClosedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly itemId!: string;
  @IsText() readonly result!: string;
}
