import { IsIn } from 'class-validator';
import { IsCode, IsCount, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A unit claims that flats were handed over. Published by housing. */
@Published('housing.delivery-claimed.v1', { level: 'L1', label: '申报交付' })
export class DeliveryClaimedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly claimId!: string;
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!:
    'resumption' | 'delivery' | 'titleReady' | 'resolution';
  @IsCount() readonly delivered!: number;
  @IsCode() readonly claimant!: string;
}
