import { IsIn } from 'class-validator';
import { IsCode, IsCount, IsDay, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A unit claims that works resumed: not a fact before others confirm it. Published by housing. */
@Published('housing.resumption-claimed.v1', { level: 'L1', label: '申报复工' })
export class ResumptionClaimedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly claimId!: string;
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!:
    'resumption' | 'delivery' | 'titleReady' | 'resolution';
  @IsIn(['full', 'partial']) readonly scope!: 'full' | 'partial';
  @IsDay() readonly since!: string;
  @IsCount() readonly plannedWorkers!: number;
  @IsCode() readonly claimant!: string;
}
