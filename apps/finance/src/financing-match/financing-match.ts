import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import type { Fen } from '#kernel/money.js';
import type { Day } from '#kernel/time.js';

interface Of {
  projectId: string;
}

export type WhitelistPushed = DomainEvent<'WhitelistPushed', Of & { banks: string[]; on: Day; due: Day }>;
export type BankDeclined = DomainEvent<'BankDeclined', Of & { bank: string; reasons: string[]; on: Day }>;
export type DefectRectified = DomainEvent<'DefectRectified', Of & { defect: string; docNo: string; rectifiedOn: Day }>;
export type RectifiedAndRepushed = DomainEvent<
  'RectifiedAndRepushed',
  Of & { banks: string[]; fixed: string[]; on: Day; due: Day }
>;
export type CreditApproved = DomainEvent<'CreditApproved', Of & { bank: string; amount: Fen; on: Day }>;
export type CreditDrawn = DomainEvent<'CreditDrawn', Of & { bank: string; drawId: string; amount: Fen; on: Day }>;
export type FinancingEvent =
  WhitelistPushed | BankDeclined | DefectRectified | RectifiedAndRepushed | CreditApproved | CreditDrawn;

/** What one bank made of the push that stands. */
export type BankAnswer = 'asked' | 'declined' | 'approved';

export interface FinancingMatch {
  readonly banks: ReadonlyMap<string, BankAnswer>;
  /** Cured since the last push (F-08). */
  readonly fixed: readonly string[];
  readonly credit: ReadonlyMap<string, { readonly approved: Fen; readonly drawn: Fen }>;
  readonly draws: ReadonlySet<string>;
}

/** 白名单: pushes to banks and their answers. */
export const FinancingMatch: Aggregate<FinancingMatch, FinancingEvent> = {
  stream: 'finance.financingMatch',
  classification: { CreditApproved: L2, CreditDrawn: L2 },
  initial: { banks: new Map(), fixed: [], credit: new Map(), draws: new Set() },
  evolve: (state, event) => {
    switch (event.type) {
      case 'WhitelistPushed':
      case 'RectifiedAndRepushed':
        return { ...state, fixed: [], banks: answered(state, event.data.banks, 'asked') };
      case 'BankDeclined':
        return { ...state, banks: answered(state, [event.data.bank], 'declined') };
      case 'DefectRectified':
        return { ...state, fixed: [...state.fixed, event.data.defect] };
      case 'CreditApproved': {
        const { bank, amount } = event.data;
        const credit = new Map([...state.credit, [bank, { approved: amount, drawn: 0 }]]);
        return { ...state, credit, banks: answered(state, [bank], 'approved') };
      }
      case 'CreditDrawn': {
        const { bank, amount, drawId } = event.data;
        const { approved, drawn } = state.credit.get(bank) ?? { approved: 0, drawn: 0 };
        const credit = new Map([...state.credit, [bank, { approved, drawn: drawn + amount }]]);
        return { ...state, credit, draws: new Set([...state.draws, drawId]) };
      }
    }
  },
};

function answered(
  { banks }: FinancingMatch,
  those: readonly string[],
  answer: BankAnswer,
): ReadonlyMap<string, BankAnswer> {
  return new Map([...banks, ...those.map((bank) => [bank, answer] as const)]);
}
