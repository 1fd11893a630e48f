import { IsIn } from 'class-validator';
import { IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A project left the ledger; only 错误纳入 leaves the denominator. Published by housing. */
@Published('housing.ledger-withdrawal-approved.v1', { level: 'L1', label: '同意移出台账' })
export class LedgerWithdrawalApprovedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsIn(['mistaken', 'merged', 'city-transfer']) readonly kind!: 'mistaken' | 'merged' | 'city-transfer';
}
