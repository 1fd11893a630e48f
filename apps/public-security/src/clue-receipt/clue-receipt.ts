import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Classification } from '#kernel/envelope.js';
import type { Fen } from '#kernel/money.js';
import type { Day } from '#kernel/time.js';

interface Of {
  projectId: string;
  clueNo: string;
}

/** 线索送达: housing transferred it; its content stays sealed in the inbox. */
export type ClueDelivered = DomainEvent<
  'ClueDelivered',
  Of & { category: string; attachmentsHash: string; transferredAt: string }
>;
export type ClueReceived = DomainEvent<'ClueReceived', Of & { letterNo: string; receiptNo: string; on: Day; due: Day }>;
export type MaterialsRequested = DomainEvent<'MaterialsRequested', Of & { materials: string; on: Day }>;
export type ReviewExtended = DomainEvent<
  'ReviewExtended',
  Of & { days: number; due: Day; approver: string; approverPost: string; reason: string; on: Day }
>;
export type ClueForwarded = DomainEvent<'ClueForwarded', Of & { authority: string; reason: string; on: Day }>;
export type CaseFilingDecided = DomainEvent<'CaseFilingDecided', Of & { docNo: string; on: Day }>;
export type NonFilingDecided = DomainEvent<'NonFilingDecided', Of & { docNo: string; reason: string; on: Day }>;
export type StageChanged = DomainEvent<'StageChanged', Of & { stage: CaseStage; on: Day }>;
export type ReminderNoted = DomainEvent<'ReminderNoted', Of & { addressee: Addressee; due: Day }>;
/** L1: money is the project's business; it names no case. */
export type MoneyReturnedToProject = DomainEvent<
  'MoneyReturnedToProject',
  { projectId: string; returnId: string; amount: Fen; docNo: string; on: Day }
>;
export type ClueEvent =
  | ClueDelivered
  | ClueReceived
  | MaterialsRequested
  | ReviewExtended
  | ClueForwarded
  | CaseFilingDecided
  | NonFilingDecided
  | StageChanged
  | ReminderNoted
  | MoneyReturnedToProject;

/** In the order in which a criminal case goes through them. */
export const CASE_STAGES = ['investigating', 'sent-for-prosecution', 'prosecuted', 'judged'] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

/** PM-08: first the head of the police, then 政法委. */
export type Addressee = 'police-head' | 'politics-law';

export interface ClueReceipt {
  readonly projectId: string;
  readonly stage: 'unknown' | 'delivered' | 'received' | 'forwarded' | 'filed' | 'not-filed';
  readonly receivedOn: Day;
  readonly due: Day;
  /** How many of the legal extensions were used. */
  readonly extensions: number;
  readonly asked: ReadonlySet<string>;
  readonly caseStage: CaseStage | 'none';
  readonly reminded: ReadonlySet<string>;
  readonly returns: ReadonlySet<string>;
}

const L3: Classification = { level: 'L3', caveats: [] };

/** The case that a fact about a clue is bound to (P-03). */
export function caveatsOf(clueNo: string): readonly string[] {
  return [`CLUE:${clueNo}`];
}

/** 线索受理: one clue from its delivery to the end of the case. */
export const ClueReceipt: Aggregate<ClueReceipt, ClueEvent> = {
  stream: 'public-security.clueReceipt',
  classification: {
    ...{ ClueDelivered: L3, ClueReceived: L3, MaterialsRequested: L3, ReviewExtended: L3, ClueForwarded: L3 },
    ...{ CaseFilingDecided: L3, NonFilingDecided: L3, StageChanged: L3, ReminderNoted: L3 },
  },
  initial: {
    ...{ projectId: '', stage: 'unknown', receivedOn: '', due: '', extensions: 0, asked: new Set() },
    ...{ caseStage: 'none', reminded: new Set(), returns: new Set() },
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'ClueDelivered':
        return { ...state, stage: 'delivered', projectId: event.data.projectId };
      case 'ClueReceived':
        return { ...state, stage: 'received', receivedOn: event.data.on, due: event.data.due };
      case 'MaterialsRequested':
        return { ...state, asked: new Set([...state.asked, event.data.materials]) };
      case 'ReviewExtended':
        return { ...state, due: event.data.due, extensions: state.extensions + 1 };
      case 'ClueForwarded':
        return { ...state, stage: 'forwarded' };
      case 'CaseFilingDecided':
        return { ...state, stage: 'filed' };
      case 'NonFilingDecided':
        return { ...state, stage: 'not-filed' };
      case 'StageChanged':
        return { ...state, caseStage: event.data.stage };
      case 'ReminderNoted':
        return { ...state, reminded: new Set([...state.reminded, `${event.data.addressee} ${event.data.due}`]) };
      case 'MoneyReturnedToProject':
        return { ...state, returns: new Set([...state.returns, event.data.returnId]) };
    }
  },
};
