import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import {
  WITHDRAWAL_KINDS,
  type LedgerMembership,
  type LedgerWithdrawalRequested,
  type WithdrawalKind,
} from '../ledger-membership.js';

/** 申请移出台账: H-16 knows three kinds, each with its document. Solved projects are closed, not withdrawn. */
export class Withdrawal {
  @IsIn(WITHDRAWAL_KINDS) readonly kind!: WithdrawalKind;
  /** The document in the document store, or its number. */
  @IsCode() readonly docId!: string;
  @IsText() readonly reason!: string;
}

export class RequestWithdrawal {
  constructor(
    readonly projectId: string,
    readonly withdrawal: Withdrawal,
    readonly acting: Acting,
  ) {}
}

export function requestWithdrawal(
  { projectId, withdrawal, acting }: RequestWithdrawal,
  { level, request }: LedgerMembership,
): LedgerWithdrawalRequested[] {
  if (level === 'none') throw new RuleViolation('housing.not-on-ledger', '该楼盘不在台账');
  if (request?.kind === withdrawal.kind && request.docId === withdrawal.docId) return [];
  if (request) throw new RuleViolation('housing.withdrawal-pending', '该楼盘已有待决定的移出申请');
  return [{ type: 'LedgerWithdrawalRequested', data: { projectId, ...withdrawal, requestedBy: acting.userId } }];
}
