import { IsCode, IsOptional, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** An application for closing was sent back: what it asked of others needs no answer any more. Published by housing. */
@Published('housing.closure-returned.v1', { level: 'L1', label: '销号申请退回补正' })
export class ClosureReturnedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly caseId!: string;
  /** The claim of resolution that it was based on. */
  @IsOptional() @IsCode() readonly claimId?: string;
  /** The question to the inspectors (G7) that ends with it; one application has one. */
  @IsOptional() @IsCode() readonly inspectorsRequest?: string;
}
