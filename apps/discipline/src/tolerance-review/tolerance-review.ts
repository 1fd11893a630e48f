import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import { RuleViolation } from '#kernel/errors.js';
import type { EvidencePack } from './evidence-pack.js';

interface OfReview {
  readonly projectId: string;
  readonly reviewId: string;
}
export type ToleranceApplied = DomainEvent<
  'ToleranceApplied',
  OfReview & { decisionId: string; reason: string; applicant: string }
>;
export type EvidencePackFrozen = DomainEvent<'EvidencePackFrozen', OfReview & EvidencePack>;
export type ToleranceGranted = DomainEvent<'ToleranceGranted', OfReview & { conditions: readonly string[] }>;
export type ToleranceRefused = DomainEvent<'ToleranceRefused', OfReview & { reason: string }>;
export type ToleranceReviewEvent = ToleranceApplied | EvidencePackFrozen | ToleranceGranted | ToleranceRefused;

export interface ToleranceReview {
  readonly status: 'none' | 'applied' | 'frozen' | 'granted' | 'refused';
  readonly projectId: string;
  readonly decisionId: string;
}

/** 容错认定: decided on a pack of evidence that was frozen first (D-04). */
export const ToleranceReview: Aggregate<ToleranceReview, ToleranceReviewEvent> = {
  stream: 'discipline.toleranceReview',
  initial: { status: 'none', projectId: '', decisionId: '' },
  evolve: (state, event) => {
    switch (event.type) {
      case 'ToleranceApplied': {
        const { projectId, decisionId } = event.data;
        return { status: 'applied', projectId, decisionId };
      }
      case 'EvidencePackFrozen':
        return { ...state, status: 'frozen' };
      case 'ToleranceGranted':
        return { ...state, status: 'granted' };
      case 'ToleranceRefused':
        return { ...state, status: 'refused' };
    }
  },
  classification: { ToleranceApplied: L2, EvidencePackFrozen: L2, ToleranceGranted: L2, ToleranceRefused: L2 },
};

/** @throws RuleViolation for a review that nobody asked for */
export function needApplied({ status }: ToleranceReview, reviewId: string): void {
  if (status === 'none') throw new RuleViolation('discipline.no-such-review', `没有容错认定 ${reviewId}`);
}

/** @throws RuleViolation before the pack is frozen, and after the decision */
export function needUndecided(state: ToleranceReview, reviewId: string): void {
  needApplied(state, reviewId);
  if (state.status === 'applied') {
    throw new RuleViolation('discipline.pack-not-frozen', '证据包尚未固化，不能作出认定');
  }
  if (state.status !== 'frozen') {
    throw new RuleViolation('discipline.review-decided', `容错认定 ${reviewId} 已经作出，不能更改`);
  }
}
