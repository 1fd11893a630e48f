import { IsIn } from 'class-validator';
import { IsDay, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A project came onto the ledger. Published by housing. */
@Published('housing.ledger-entered.v1', { level: 'L1', label: '纳入台账' })
export class LedgerEnteredV1 {
  @IsProjectId() readonly projectId!: string;
  @IsIn(['city', 'county']) readonly level!: 'city' | 'county';
  @IsDay() readonly enteredOn!: string;
}
