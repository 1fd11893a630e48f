import { IsIn, Matches } from 'class-validator';
import { IsCode, IsInstant, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A sealed clue on its way to the police: only the receiver gets this channel. Published by housing. */
@Published('housing.clue-transferred.v1', { level: 'L3', label: '线索移送' })
export class ClueTransferredV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly clueNo!: string;
  @IsIn(['fund-raising', 'contract-fraud', 'embezzlement', 'wage-refusal']) readonly category!:
    'fund-raising' | 'contract-fraud' | 'embezzlement' | 'wage-refusal';
  /** Content, sealed to the receiver. */
  @IsText(200_000) readonly sealed!: string;
  @Matches(/^[0-9a-f]{64}$/) readonly attachmentsHash!: string;
  @IsInstant() readonly transferredAt!: string;
}
