import { IsCode, IsDay, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A court sealed property of a project. Published by court. */
@Published('court.seal-imposed.v1', { level: 'L1', label: '查封' })
export class SealImposedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly sealId!: string;
  @IsText() readonly scope!: string;
  @IsText(100) readonly court!: string;
  @IsDay() readonly on!: string;
}
