import { IsIn, IsInt, Matches } from 'class-validator';
import { IsCode, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** What the answering agency knows about a claim. Published by the service that answers. */
@Published('answers.corroboration-given.v1', { level: 'L1', label: '印证答复' })
export class CorroborationGivenV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly requestId!: string;
  @IsCode() readonly claimId!: string;
  @IsIn(['holds', 'fails', 'unknown']) readonly result!: 'holds' | 'fails' | 'unknown';
  @IsText() readonly facts!: string;
  /** The count that was asked for: certificates, households, workers. */
  @IsOptional() @IsInt() readonly figure?: number;
  @Matches(/^[0-9a-f]{64}$/) readonly dataHash!: string;
}
