import { IsArray, IsIn } from 'class-validator';
import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** What a supervision item found. Published by discipline. */
@Published('discipline.finding-made.v1', { level: 'L2', label: '监督认定' })
export class FindingMadeV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly itemId!: string;
  @IsIn(['falsification', 'neglect', 'none']) readonly kind!: 'falsification' | 'neglect' | 'none';
  @IsArray() @IsText(500, 1, { each: true }) readonly claimIds!: string[];
  @IsCode() readonly unit!: string;
}
