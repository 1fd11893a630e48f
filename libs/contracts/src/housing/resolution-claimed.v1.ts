import { IsArray, IsIn, ValidateNested } from 'class-validator';
import { ProblemOutcome } from '../parts/problem-outcome.js';
import { Type } from 'class-transformer';
import { IsCode, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A unit claims that every problem of a project is solved. Published by housing. */
@Published('housing.resolution-claimed.v1', { level: 'L1', label: '申报化解' })
export class ResolutionClaimedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly claimId!: string;
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!:
    'resumption' | 'delivery' | 'titleReady' | 'resolution';
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProblemOutcome) readonly outcomes!: ProblemOutcome[];
  @IsCode() readonly claimant!: string;
}
