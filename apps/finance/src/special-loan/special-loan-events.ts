import type { DomainEvent } from '#kernel/decider.js';
import type { Fen } from '#kernel/money.js';
import type { Day } from '#kernel/time.js';
import type { Opinion, PayeeKind } from '../joint-check/joint-check.js';

interface Of {
  projectId: string;
}

export type LoanApplied = DomainEvent<'LoanApplied', Of & { amount: Fen; units: number; bank: string; appliedOn: Day }>;
export type LoanApproved = DomainEvent<'LoanApproved', Of & { amount: Fen; docNo: string; on: Day }>;
export type LoanFundReceived = DomainEvent<'LoanFundReceived', Of & { receiptId: string; amount: Fen; on: Day }>;
export type LoanPayeeAdmitted = DomainEvent<'LoanPayeeAdmitted', Of & { uscc: string; kind: PayeeKind }>;
export type DrawdownsPaused = DomainEvent<'DrawdownsPaused', Of & { caseNo: string }>;
export type DrawdownsResumed = DomainEvent<'DrawdownsResumed', Of & { docNo: string }>;
export type DrawdownRequested = DomainEvent<
  'DrawdownRequested',
  Of & {
    requestId: string;
    amount: Fen;
    payeeUscc: string;
    kind: PayeeKind;
    purpose: string;
    requestedBy: string;
    bank: string;
    due: Day;
  }
>;
export type DrawdownEndorsed = DomainEvent<
  'DrawdownEndorsed',
  Of & { requestId: string; agency: string; endorsedBy: string; opinion: Opinion; note?: string }
>;
export type DrawdownPaid = DomainEvent<
  'DrawdownPaid',
  Of & { requestId: string; amount: Fen; payeeUscc: string; payeeKind: PayeeKind; voucherNo: string; paidOn: Day }
>;
export type DrawdownRefused = DomainEvent<'DrawdownRefused', Of & { requestId: string; reason: string }>;
export type LoanRepaid = DomainEvent<'LoanRepaid', Of & { repaymentId: string; amount: Fen; on: Day }>;

export type SpecialLoanEvent =
  | LoanApplied
  | LoanApproved
  | LoanFundReceived
  | LoanPayeeAdmitted
  | DrawdownsPaused
  | DrawdownsResumed
  | DrawdownRequested
  | DrawdownEndorsed
  | DrawdownPaid
  | DrawdownRefused
  | LoanRepaid;
