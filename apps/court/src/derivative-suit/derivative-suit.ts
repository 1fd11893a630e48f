import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Day } from '#kernel/time.js';

/** 案由 by group: what the suit is about, never how it should end (C-05). */
export const SUIT_KINDS = [
  'double-sale',
  'delivery',
  'title',
  'refund',
  'mortgage',
  'construction-price',
  'wages',
  'other',
] as const;
export type SuitKind = (typeof SUIT_KINDS)[number];

interface OfSuit {
  readonly projectId: string;
  readonly caseNo: string;
  readonly on: Day;
  /** Suits that the fact is about; one row may stand for many. */
  readonly suits: number;
}

export type SuitRegistered = DomainEvent<'SuitRegistered', OfSuit & { kind: SuitKind; flats?: number }>;
export type FastTracked = DomainEvent<'FastTracked', OfSuit & { target: Day }>;
export type SuitMediated = DomainEvent<'SuitMediated', OfSuit & { flats?: number }>;
export type JudgmentGiven = DomainEvent<'JudgmentGiven', OfSuit & { kind: 'judgment' | 'ruling'; flats?: number }>;
export type JudgmentEffective = DomainEvent<'JudgmentEffective', OfSuit>;
export type EnforcementOpened = DomainEvent<'EnforcementOpened', OfSuit>;
export type EnforcementClosed = DomainEvent<'EnforcementClosed', OfSuit & { kind: 'performed' | 'terminated' }>;
export type SuitStayed = DomainEvent<'SuitStayed', OfSuit & { reason: string }>;
export type SuitResumed = DomainEvent<'SuitResumed', OfSuit & { reason: string }>;
export type DerivativeSuitEvent =
  | SuitRegistered
  | FastTracked
  | SuitMediated
  | JudgmentGiven
  | JudgmentEffective
  | EnforcementOpened
  | EnforcementClosed
  | SuitStayed
  | SuitResumed;

export interface DerivativeSuit {
  /** Empty until the suit is registered. */
  readonly projectId: string;
  readonly suits: number;
  readonly registeredOn: Day;
  readonly fastTracked: boolean;
  readonly stayed: boolean;
  readonly mediated: number;
  readonly judged: number;
  readonly effective: number;
  readonly enforcing: number;
  readonly enforced: number;
}

/** 衍生诉讼: suits of one kind that hang on a project, under one case number of this register. */
export const DerivativeSuit: Aggregate<DerivativeSuit, DerivativeSuitEvent> = {
  stream: 'court.derivativeSuit',
  initial: {
    ...{ projectId: '', suits: 0, registeredOn: '', fastTracked: false, stayed: false },
    ...{ mediated: 0, judged: 0, effective: 0, enforcing: 0, enforced: 0 },
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'SuitRegistered': {
        const { projectId, suits, on } = event.data;
        return { ...state, projectId, suits, registeredOn: on };
      }
      case 'FastTracked':
        return { ...state, fastTracked: true };
      case 'SuitMediated':
        return { ...state, mediated: state.mediated + event.data.suits };
      case 'JudgmentGiven':
        return { ...state, judged: state.judged + event.data.suits };
      case 'JudgmentEffective':
        return { ...state, effective: state.effective + event.data.suits };
      case 'EnforcementOpened':
        return { ...state, enforcing: state.enforcing + event.data.suits };
      case 'EnforcementClosed':
        return { ...state, enforced: state.enforced + event.data.suits };
      case 'SuitStayed':
        return { ...state, stayed: true };
      case 'SuitResumed':
        return { ...state, stayed: false };
    }
  },
};

/** Suits that are neither mediated nor judged. */
export function pending({ suits, mediated, judged }: DerivativeSuit): number {
  return suits - mediated - judged;
}

/** @throws RuleViolation for a case number that nobody registered */
export function needSuit({ projectId }: DerivativeSuit, caseNo: string): void {
  if (projectId === '') throw new RuleViolation('court.no-such-suit', `衍生诉讼册中没有 ${caseNo}`);
}

/** @throws RuleViolation while the suit is stayed: nothing is heard before it is resumed */
export function needRunning(state: DerivativeSuit, caseNo: string): void {
  needSuit(state, caseNo);
  if (state.stayed) throw new RuleViolation('court.suit-stayed', `${caseNo} 已中止，恢复后方可继续`);
}

/** @throws RuleViolation when more suits are named than there are at this stage */
export function needSuits(asked: number, there: number, stage: string): void {
  if (asked > there)
    throw new RuleViolation('court.more-suits-than-there-are', `${stage}的案件只有 ${there} 件，不足 ${asked} 件`);
}
