import { IsArray, IsIn } from 'class-validator';
import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A claim is doubted; it still counts and is marked 存疑. Published by housing. */
@Published('housing.claim-under-query.v1', { level: 'L1', label: '存疑核查' })
export class ClaimUnderQueryV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly claimId!: string;
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!:
    'resumption' | 'delivery' | 'titleReady' | 'resolution';
  @IsArray() @IsText(500, 1, { each: true }) readonly flags!: string[];
}
