import { IsIn } from 'class-validator';
import { IsCode, IsCount, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A unit claims that certificates can be had. Published by housing. */
@Published('housing.title-ready-claimed.v1', { level: 'L1', label: '申报可办证' })
export class TitleReadyClaimedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly claimId!: string;
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!:
    'resumption' | 'delivery' | 'titleReady' | 'resolution';
  @IsCount() readonly ready!: number;
  @IsCode() readonly claimant!: string;
}
