import type { DeadlineAdjusted } from '#deadlines/standing-deadline.js';
import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

export type Level = 'city' | 'county';
/** H-16: 错误纳入, 合并, 市级调整. Only the first leaves the denominator. */
export const WITHDRAWAL_KINDS = ['mistaken', 'merged', 'city-transfer'] as const;
export type WithdrawalKind = (typeof WITHDRAWAL_KINDS)[number];

/** H-01: nobody's project is the commonest hole, so a ledger entry names all four. */
export interface Duties {
  /** 包案县领导 (post or name). */
  readonly countyLeader: string;
  /** 牵头单位, an agency of the organisation directory. */
  readonly leadUnit: string;
  /** 属地, an agency of the organisation directory. */
  readonly territory: string;
  /** 方案时限. */
  readonly planDue: Day;
}

export type LedgerEntered = DomainEvent<
  'LedgerEntered',
  { projectId: string; level: Level; enteredOn: Day; duties: Duties }
>;
export type LedgerLevelChanged = DomainEvent<
  'LedgerLevelChanged',
  { projectId: string; from: Level; to: Level; docNo: string; reason: string }
>;
export type LedgerWithdrawalRequested = DomainEvent<
  'LedgerWithdrawalRequested',
  { projectId: string; kind: WithdrawalKind; docId: string; reason: string; requestedBy: string }
>;
export type LedgerWithdrawalApproved = DomainEvent<
  'LedgerWithdrawalApproved',
  { projectId: string; kind: WithdrawalKind; docId: string; resolutionId?: string }
>;
export type LedgerWithdrawalRefused = DomainEvent<'LedgerWithdrawalRefused', { projectId: string; reason: string }>;
/** 方案时限 (DL-H01) moves. */
export type PlanDeadlineAdjusted = DeadlineAdjusted<{ projectId: string }>;
export type LedgerMembershipEvent =
  | LedgerEntered
  | LedgerLevelChanged
  | LedgerWithdrawalRequested
  | LedgerWithdrawalApproved
  | LedgerWithdrawalRefused
  | PlanDeadlineAdjusted;

export interface LedgerMembership {
  readonly level: 'none' | Level;
  /** From when and to which day the plan is owed; absent while on no ledger. */
  readonly plan?: { readonly from: Day; readonly due: Day };
  /** A withdrawal that waits for its decision. */
  readonly request?: LedgerWithdrawalRequested['data'];
}

/** 台账: a project's place on the city or county ledger. */
export const LedgerMembership: Aggregate<LedgerMembership, LedgerMembershipEvent> = {
  stream: 'housing.ledgerMembership',
  initial: { level: 'none' },
  evolve: (state, event) => {
    switch (event.type) {
      case 'LedgerEntered':
        return {
          ...state,
          level: event.data.level,
          plan: { from: event.data.enteredOn, due: event.data.duties.planDue },
        };
      case 'LedgerLevelChanged':
        return { ...state, level: event.data.to };
      case 'LedgerWithdrawalRequested':
        return { ...state, request: event.data };
      case 'LedgerWithdrawalApproved':
        return { level: 'none' };
      case 'LedgerWithdrawalRefused':
        return { level: state.level, ...(state.plan ? { plan: state.plan } : {}) };
      case 'DeadlineAdjusted':
        return state.plan ? { ...state, plan: { ...state.plan, due: event.data.to } } : state;
    }
  },
};
