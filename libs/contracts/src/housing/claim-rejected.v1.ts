import { IsArray, IsIn } from 'class-validator';
import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A named person of another agency rejected a claim; the claim stays visible. Published by housing. */
@Published('housing.claim-rejected.v1', { level: 'L1', label: '核查不实' })
export class ClaimRejectedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly claimId!: string;
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!:
    'resumption' | 'delivery' | 'titleReady' | 'resolution';
  /** `falsified` opens a supervision item. */
  @IsIn(['falsified', 'unproven', 'incomplete']) readonly reasonClass!: 'falsified' | 'unproven' | 'incomplete';
  @IsArray() @IsText(500, 1, { each: true }) readonly reasons!: string[];
  @IsArray() @IsText(500, 1, { each: true }) readonly evidence!: string[];
}
