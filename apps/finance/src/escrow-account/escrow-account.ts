import type { Aggregate } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import type { Fen } from '#kernel/money.js';
import { payeeKey } from '../joint-check/payee.js';
import { type PaymentRequest, withEndorsement, withRequest } from '../joint-check/joint-check.js';
import { NODES, type EscrowEvent, type EscrowNode } from './escrow-events.js';

export interface EscrowAccount {
  /** Mirrored from the project's file; F-03 can't be judged without it. */
  readonly developerUscc: string;
  /** Agency id of the bank that keeps the account; empty: not opened. */
  readonly bank: string;
  /** 监管额度, 分. */
  readonly quota: Fen;
  readonly balance: Fen;
  /** Entries made by `payeeKey`. */
  readonly payees: ReadonlySet<string>;
  readonly works: ReadonlyMap<string, Fen>;
  readonly contracts: ReadonlySet<string>;
  /** The resumption claim whose verified state allows node release; empty: none stands. */
  readonly verifiedClaim: string;
  readonly node: EscrowNode | 'none';
  readonly retainedPermille: number;
  readonly requests: ReadonlyMap<string, PaymentRequest>;
  readonly paid: Fen;
  readonly insolvency: string;
  readonly paused: boolean;
  readonly frozen: boolean;
  /** Returned by the police and not yet booked as recovered. */
  readonly returned: Fen;
  readonly recoveries: ReadonlySet<string>;
  readonly shortfall: Fen;
}

const WHOLE = 1000;

/** 监管账户: one project's supervised money, with everything that decides whether it may flow. */
export const EscrowAccount: Aggregate<EscrowAccount, EscrowEvent> = {
  stream: 'finance.escrowAccount',
  classification: {
    EscrowAccountOpened: L2,
    PayeeRegistered: L2,
    EscrowBalanceRecorded: L2,
    EscrowShortfallDetected: L2,
    DisbursementRequested: L2,
    DisbursementEndorsed: L2,
    DisbursementRefused: L2,
    EscrowFrozen: L2,
  },
  initial: {
    ...{ developerUscc: '', bank: '', quota: 0, balance: 0, payees: new Set(), works: new Map() },
    ...{ contracts: new Set(), verifiedClaim: '', node: 'none', retainedPermille: WHOLE, requests: new Map() },
    ...{ paid: 0, insolvency: '', paused: false, frozen: false, returned: 0, recoveries: new Set(), shortfall: 0 },
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'DeveloperNoted':
        return { ...state, developerUscc: event.data.developerUscc };
      case 'EscrowAccountOpened':
        return { ...state, bank: event.data.bank };
      case 'EscrowQuotaSet':
        return { ...state, quota: event.data.quota };
      case 'PayeeRegistered':
        return { ...state, payees: new Set([...state.payees, payeeKey(event.data.uscc, event.data.kind)]) };
      case 'EscrowBalanceRecorded':
        return { ...state, balance: event.data.balance, shortfall: 0 };
      case 'EscrowShortfallDetected':
        return { ...state, shortfall: event.data.required - event.data.balance };
      case 'WorkConfirmed':
        return { ...state, works: new Map([...state.works, [event.data.workId, event.data.amount]]) };
      case 'AdvanceContractRecorded':
        return { ...state, contracts: new Set([...state.contracts, event.data.contractNo]) };
      case 'NodeReleaseAllowed':
        return { ...state, verifiedClaim: event.data.claimId };
      case 'NodeReleaseSuspended':
        return { ...state, verifiedClaim: '' };
      case 'EscrowNodeReached':
        return { ...state, node: event.data.node, retainedPermille: event.data.retainedPermille };
      case 'DisbursementRequested': {
        const { requestId, amount, payeeUscc, kind, requestedBy } = event.data;
        const request = { amount, payeeUscc, kind, requestedBy, endorsements: new Map(), status: 'open' as const };
        return { ...state, requests: new Map([...state.requests, [requestId, request]]) };
      }
      case 'DisbursementEndorsed': {
        const { requestId, agency, endorsedBy: userId, opinion } = event.data;
        return { ...state, requests: withEndorsement(state.requests, requestId, agency, { userId, opinion }) };
      }
      case 'DisbursementPaid': {
        const { requestId, amount } = event.data;
        const requests = withRequest(state.requests, requestId, (request) => ({ ...request, status: 'paid' }));
        return { ...state, requests, paid: state.paid + amount, balance: state.balance - amount };
      }
      case 'DisbursementRefused': {
        const { requestId } = event.data;
        return {
          ...state,
          requests: withRequest(state.requests, requestId, (request) => ({ ...request, status: 'refused' })),
        };
      }
      case 'InsolvencyNoted':
        return { ...state, insolvency: event.data.caseNo, paused: true };
      case 'EscrowFrozen':
        return { ...state, frozen: true };
      case 'AdministratorConfirmed':
        return { ...state, paused: false, frozen: false };
      case 'ReturnNoted':
        return { ...state, returned: state.returned + event.data.amount };
      case 'RecoveredToEscrow': {
        const { amount, source, recoveryId } = event.data;
        const returned = source === 'police' ? state.returned - amount : state.returned;
        return {
          ...state,
          ...{ balance: state.balance + amount, returned, recoveries: new Set([...state.recoveries, recoveryId]) },
        };
      }
    }
  },
};

/** What must stay in the account: the whole quota until a node is reached *and* its verified state stands (F-04). */
export function retained({ quota, retainedPermille, verifiedClaim }: EscrowAccount): Fen {
  return verifiedClaim === '' ? quota : Math.ceil((quota * retainedPermille) / WHOLE);
}

/** Σ confirmed work value and wages due, 分 (F-02). */
export function confirmed({ works }: EscrowAccount): Fen {
  return [...works.values()].reduce((sum, amount) => sum + amount, 0);
}

/** Is it later or the same stage of construction? */
export function nodeRank(node: EscrowNode | 'none'): number {
  return node === 'none' ? -1 : NODES.indexOf(node);
}
