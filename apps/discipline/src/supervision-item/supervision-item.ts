import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Day } from '#kernel/time.js';

interface OfItem {
  readonly projectId: string;
  readonly itemId: string;
}
export const FINDINGS = ['falsification', 'neglect', 'none'] as const;
export type FindingKind = (typeof FINDINGS)[number];

export type SupervisionOpened = DomainEvent<
  'SupervisionOpened',
  OfItem & { topic: string; trigger: string; claimId?: string; openedBy: 'rule' | 'person' }
>;
/** A person has taken up an item that the rule opened. */
export type SupervisionAccepted = DomainEvent<'SupervisionAccepted', OfItem & { by: string }>;
export type MaterialsCalled = DomainEvent<'MaterialsCalled', OfItem & { agency: string; scope: string }>;
export type QuestionAsked = DomainEvent<
  'QuestionAsked',
  OfItem & { questionId: string; agency: string; text: string; due: Day }
>;
export type QuestionAnswered = DomainEvent<'QuestionAnswered', OfItem & { questionId: string; text: string }>;
export type FindingMade = DomainEvent<
  'FindingMade',
  OfItem & { kind: FindingKind; claimIds: readonly string[]; unit: string }
>;
export type SupervisionLetterIssued = DomainEvent<
  'SupervisionLetterIssued',
  OfItem & { docNo: string; addressee: string; text: string; due: Day }
>;
export type SupervisionRectified = DomainEvent<
  'SupervisionRectified',
  OfItem & { docNo: string; result: 'passed' | 'failed'; note: string }
>;
export type SupervisionClosed = DomainEvent<'SupervisionClosed', OfItem & { result: string }>;
export type SupervisionItemEvent =
  | SupervisionOpened
  | SupervisionAccepted
  | MaterialsCalled
  | QuestionAsked
  | QuestionAnswered
  | FindingMade
  | SupervisionLetterIssued
  | SupervisionRectified
  | SupervisionClosed;

export interface SupervisionItem {
  readonly status: 'none' | 'open' | 'closed';
  readonly projectId: string;
  /** Opened or taken up by a person. */
  readonly inHand: boolean;
  /** Said twice is said once: what was called, by agency and scope. */
  readonly called: ReadonlySet<string>;
  readonly questions: ReadonlyMap<string, 'asked' | 'answered'>;
  readonly finding?: FindingMade['data'];
  readonly letters: ReadonlyMap<string, 'open' | 'passed'>;
}

/** 政治监督事项: opened by rule or person; a person decides everything after (D-05). */
export const SupervisionItem: Aggregate<SupervisionItem, SupervisionItemEvent> = {
  stream: 'discipline.supervisionItem',
  initial: {
    ...{ status: 'none', projectId: '', inHand: false },
    ...{ called: new Set(), questions: new Map(), letters: new Map() },
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'SupervisionOpened': {
        const { projectId, openedBy } = event.data;
        return { ...state, status: 'open', projectId, inHand: openedBy === 'person' };
      }
      case 'SupervisionAccepted':
        return { ...state, inHand: true };
      case 'MaterialsCalled':
        return { ...state, called: new Set([...state.called, callOf(event.data)]) };
      case 'QuestionAsked':
        return { ...state, questions: new Map(state.questions).set(event.data.questionId, 'asked') };
      case 'QuestionAnswered':
        return { ...state, questions: new Map(state.questions).set(event.data.questionId, 'answered') };
      case 'FindingMade':
        return { ...state, finding: event.data };
      case 'SupervisionLetterIssued':
        return { ...state, letters: new Map(state.letters).set(event.data.docNo, 'open') };
      case 'SupervisionRectified': {
        const { docNo, result } = event.data;
        return { ...state, letters: new Map(state.letters).set(docNo, result === 'passed' ? 'passed' : 'open') };
      }
      case 'SupervisionClosed':
        return { ...state, status: 'closed' };
    }
  },
  classification: {
    SupervisionOpened: L2,
    SupervisionAccepted: L2,
    MaterialsCalled: L2,
    QuestionAsked: L2,
    QuestionAnswered: L2,
    FindingMade: L2,
    SupervisionLetterIssued: L2,
    SupervisionRectified: L2,
    SupervisionClosed: L2,
  },
};

export function callOf({ agency, scope }: { readonly agency: string; readonly scope: string }): string {
  return JSON.stringify([agency, scope]);
}

/** @throws RuleViolation for an item that was never opened, or is closed */
export function needOpen({ status }: SupervisionItem, itemId: string): void {
  if (status === 'none') throw new RuleViolation('discipline.no-such-item', `没有监督事项 ${itemId}`);
  if (status === 'closed') throw new RuleViolation('discipline.item-closed', `监督事项 ${itemId} 已办结`);
}
