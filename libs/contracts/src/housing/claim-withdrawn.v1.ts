import { IsIn } from 'class-validator';
import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** The claimant took a claim back. Published by housing. */
@Published('housing.claim-withdrawn.v1', { level: 'L1', label: '撤回申报' })
export class ClaimWithdrawnV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly claimId!: string;
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!:
    'resumption' | 'delivery' | 'titleReady' | 'resolution';
  @IsText() readonly reason!: string;
}
