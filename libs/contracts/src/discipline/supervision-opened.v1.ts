import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A supervision item was opened; the addressee learns of it. Published by discipline. */
@Published('discipline.supervision-opened.v1', { level: 'L2', label: '监督事项立项' })
export class SupervisionOpenedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly itemId!: string;
  @IsText() readonly topic!: string;
  @IsText() readonly trigger!: string;
}
