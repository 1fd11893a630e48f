import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsOptional, IsText } from '#kernel/fields/fields.js';
import type { LedgerMembership, LedgerWithdrawalApproved, LedgerWithdrawalRefused } from '../ledger-membership.js';

/** 移出台账的决定. */
export class WithdrawalDecision {
  @IsIn(['approved', 'refused']) readonly decision!: 'approved' | 'refused';
  @IsText() readonly reason!: string;
  /** 领导小组议定事项, where there is one. */
  @IsOptional() @IsCode() readonly resolutionId?: string;
}

export class DecideWithdrawal {
  constructor(
    readonly projectId: string,
    readonly verdict: WithdrawalDecision,
    readonly acting: Acting,
  ) {}
}

/** Another person than the one who asked decides. */
export function decideWithdrawal(
  { projectId, verdict, acting }: DecideWithdrawal,
  { request }: LedgerMembership,
): (LedgerWithdrawalApproved | LedgerWithdrawalRefused)[] {
  if (!request) throw new RuleViolation('housing.no-withdrawal-request', '该楼盘没有待决定的移出申请');
  if (request.requestedBy === acting.userId) {
    throw new RuleViolation('housing.own-withdrawal', '申请人不能决定自己的移出申请');
  }
  const { decision, reason, resolutionId } = verdict;
  if (decision === 'refused') return [{ type: 'LedgerWithdrawalRefused', data: { projectId, reason } }];
  const { kind, docId } = request;
  const resolution = resolutionId === undefined ? {} : { resolutionId };
  return [{ type: 'LedgerWithdrawalApproved', data: { projectId, kind, docId, ...resolution } }];
}
