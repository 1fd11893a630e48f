import { IsIn } from 'class-validator';
import { IsCode, IsCount, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** What homeowners of a project ask for; no person. Published by petition. */
@Published('petition.demand-raised.v1', { level: 'L1', label: '诉求形成' })
export class DemandRaisedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly demandId!: string;
  @IsIn(['delivery', 'title', 'refund', 'mortgage', 'wages', 'utilities', 'quality', 'other']) readonly kind!:
    'delivery' | 'title' | 'refund' | 'mortgage' | 'wages' | 'utilities' | 'quality' | 'other';
  @IsCount() readonly matters!: number;
}
