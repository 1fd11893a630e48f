import { IsArray, IsIn } from 'class-validator';
import { IsCode, IsDay, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A verified claim no longer holds: shown as 停滞. Published by housing. */
@Published('housing.claim-lapsed.v1', { level: 'L1', label: '状态失效' })
export class ClaimLapsedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly claimId!: string;
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!:
    'resumption' | 'delivery' | 'titleReady' | 'resolution';
  @IsArray() @IsText(500, 1, { each: true }) readonly failedWitnesses!: string[];
  @IsOptional() @IsDay() readonly lastOk?: string;
}
