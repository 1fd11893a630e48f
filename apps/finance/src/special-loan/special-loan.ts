import type { Aggregate } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import type { Fen } from '#kernel/money.js';
import { payeeKey } from '../joint-check/payee.js';
import { type PaymentRequest, withEndorsement, withRequest } from '../joint-check/joint-check.js';
import type { SpecialLoanEvent } from './special-loan-events.js';

export interface SpecialLoan {
  /** Agency id of the bank that handles the loan; empty: not applied for. */
  readonly bank: string;
  readonly applied: Fen;
  readonly approved: Fen;
  readonly received: Fen;
  readonly receipts: ReadonlySet<string>;
  /** The project's payee list, mirrored from the escrow account. */
  readonly payees: ReadonlySet<string>;
  readonly paused: string;
  readonly requests: ReadonlyMap<string, PaymentRequest>;
  readonly paid: Fen;
  readonly repaid: Fen;
  readonly repayments: ReadonlySet<string>;
}

/** 专项借款: from the application to the repayment; every drawdown goes to works, not to the firm. */
export const SpecialLoan: Aggregate<SpecialLoan, SpecialLoanEvent> = {
  stream: 'finance.specialLoan',
  classification: { LoanPayeeAdmitted: L2, DrawdownRequested: L2, DrawdownEndorsed: L2, DrawdownRefused: L2 },
  initial: {
    ...{ bank: '', applied: 0, approved: 0, received: 0, receipts: new Set(), payees: new Set(), paused: '' },
    ...{ requests: new Map(), paid: 0, repaid: 0, repayments: new Set() },
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'LoanApplied':
        return { ...state, bank: event.data.bank, applied: event.data.amount };
      case 'LoanApproved':
        return { ...state, approved: event.data.amount };
      case 'LoanFundReceived': {
        const { receiptId, amount } = event.data;
        return { ...state, received: state.received + amount, receipts: new Set([...state.receipts, receiptId]) };
      }
      case 'LoanPayeeAdmitted':
        return { ...state, payees: new Set([...state.payees, payeeKey(event.data.uscc, event.data.kind)]) };
      case 'DrawdownsPaused':
        return { ...state, paused: event.data.caseNo };
      case 'DrawdownsResumed':
        return { ...state, paused: '' };
      case 'DrawdownRequested': {
        const { requestId, amount, payeeUscc, kind, requestedBy } = event.data;
        const request = { amount, payeeUscc, kind, requestedBy, endorsements: new Map(), status: 'open' as const };
        return { ...state, requests: new Map([...state.requests, [requestId, request]]) };
      }
      case 'DrawdownEndorsed': {
        const { requestId, agency, endorsedBy: userId, opinion } = event.data;
        return { ...state, requests: withEndorsement(state.requests, requestId, agency, { userId, opinion }) };
      }
      case 'DrawdownPaid': {
        const { requestId, amount } = event.data;
        const requests = withRequest(state.requests, requestId, (request) => ({ ...request, status: 'paid' }));
        return { ...state, requests, paid: state.paid + amount };
      }
      case 'DrawdownRefused': {
        const { requestId } = event.data;
        return {
          ...state,
          requests: withRequest(state.requests, requestId, (request) => ({ ...request, status: 'refused' })),
        };
      }
      case 'LoanRepaid': {
        const { repaymentId, amount } = event.data;
        return {
          ...state,
          ...{ repaid: state.repaid + amount, repayments: new Set([...state.repayments, repaymentId]) },
        };
      }
    }
  },
};
