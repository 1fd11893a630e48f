import { IsArray, IsIn } from 'class-validator';
import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A named person of another agency confirmed a claim. Published by housing. */
@Published('housing.claim-verified.v1', { level: 'L1', label: '核实属实' })
export class ClaimVerifiedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly claimId!: string;
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!:
    'resumption' | 'delivery' | 'titleReady' | 'resolution';
  /** W1, W2 …: those that held. */
  @IsArray() @IsText(500, 1, { each: true }) readonly witnesses!: string[];
  @IsCode() readonly ruleVersion!: string;
}
