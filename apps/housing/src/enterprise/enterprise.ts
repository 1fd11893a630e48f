import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import type { Day } from '#kernel/time.js';

export type NoticeKind = 'query' | 'urging' | 'hearing';
export type MeasureKind =
  | 'interview'
  | 'order'
  | 'qualification'
  | 'credit'
  | 'tax-audit'
  | 'asset-check'
  | 'consumption-limit'
  | 'clue'
  | 'none';

interface OfProject {
  projectId: string;
}
export interface Commitment {
  readonly itemId: string;
  readonly what: string;
  readonly due: Day;
}

export type UrgingNoticeServed = DomainEvent<
  'UrgingNoticeServed',
  OfProject & { docNo: string; kind: NoticeKind; servedOn: Day; answerDue: Day; hearingOn?: Day; proof: string }
>;
export type CommitmentMade = DomainEvent<'CommitmentMade', OfProject & { items: readonly Commitment[] }>;
export type CommitmentBroken = DomainEvent<'CommitmentBroken', OfProject & { itemId: string; due: Day; fact: string }>;
export type EnterpriseHeard = DomainEvent<'EnterpriseHeard', OfProject & { summary?: string; noShowProof?: string }>;
export type LyingFlatFound = DomainEvent<
  'LyingFlatFound',
  OfProject & {
    criteria: readonly ('broken-commitments' | 'unreachable')[];
    brokenCommitments: number;
    unreachableDays: number;
    evidence: readonly string[];
    reason: string;
  }
>;
export type MeasureDecided = DomainEvent<
  'MeasureDecided',
  OfProject & { measureId: string; kind: MeasureKind; body: string; reason: string }
>;
export type MeasureRequested = DomainEvent<'MeasureRequested', OfProject & { measureId: string; to: string }>;
export type MeasureExecuted = DomainEvent<'MeasureExecuted', OfProject & { measureId: string; result: string }>;
export type MeasureDeclined = DomainEvent<'MeasureDeclined', OfProject & { measureId: string; reason: string }>;
export type MeasureLifted = DomainEvent<'MeasureLifted', OfProject & { measureId: string; reason: string }>;

export type EnterpriseEvent =
  | UrgingNoticeServed
  | CommitmentMade
  | CommitmentBroken
  | EnterpriseHeard
  | LyingFlatFound
  | MeasureDecided
  | MeasureRequested
  | MeasureExecuted
  | MeasureDeclined
  | MeasureLifted;

export type MeasureState = 'decided' | 'requested' | 'executed' | 'declined' | 'lifted';

export interface Enterprise {
  /** Document numbers → notices, as served. */
  readonly notices: ReadonlyMap<string, UrgingNoticeServed['data']>;
  /** Days of service since the firm last answered, earliest first. */
  readonly unanswered: readonly Day[];
  readonly commitments: ReadonlyMap<string, Commitment>;
  readonly broken: ReadonlySet<string>;
  readonly heard: boolean;
  readonly lyingFlat: boolean;
  readonly measures: ReadonlyMap<string, MeasureState>;
}

/** 开发企业责任 in one project; the stream's id is the project code. */
export const Enterprise: Aggregate<Enterprise, EnterpriseEvent> = {
  stream: 'housing.enterprise',
  initial: {
    notices: new Map(),
    unanswered: [],
    commitments: new Map(),
    broken: new Set(),
    heard: false,
    lyingFlat: false,
    measures: new Map(),
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'UrgingNoticeServed': {
        const { docNo, servedOn } = event.data;
        const notices = new Map([...state.notices, [docNo, event.data]]);
        return { ...state, notices, unanswered: [...state.unanswered, servedOn].sort() };
      }
      case 'CommitmentMade': {
        const made = event.data.items.map((item) => [item.itemId, item] as const);
        return { ...state, commitments: new Map([...state.commitments, ...made]), unanswered: [] };
      }
      case 'CommitmentBroken':
        return { ...state, broken: new Set([...state.broken, event.data.itemId]) };
      case 'EnterpriseHeard':
        return { ...state, heard: true, unanswered: event.data.summary === undefined ? state.unanswered : [] };
      case 'LyingFlatFound':
        return { ...state, lyingFlat: true };
      case 'MeasureDecided':
        return withMeasure(state, event.data.measureId, 'decided');
      case 'MeasureRequested':
        return withMeasure(state, event.data.measureId, 'requested');
      case 'MeasureExecuted':
        return withMeasure(state, event.data.measureId, 'executed');
      case 'MeasureDeclined':
        return withMeasure(state, event.data.measureId, 'declined');
      case 'MeasureLifted':
        return withMeasure(state, event.data.measureId, 'lifted');
    }
  },
  classification: {
    EnterpriseHeard: L2,
    LyingFlatFound: L2,
    MeasureDecided: L2,
    MeasureRequested: L2,
    MeasureExecuted: L2,
    MeasureDeclined: L2,
    MeasureLifted: L2,
  },
};

function withMeasure(state: Enterprise, measureId: string, now: MeasureState): Enterprise {
  return { ...state, measures: new Map([...state.measures, [measureId, now]]) };
}
