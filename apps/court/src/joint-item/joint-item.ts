import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';
import type { Day } from '#kernel/time.js';

interface OfItem {
  readonly projectId: string;
  readonly itemId: string;
}

export type JointItemRaised = DomainEvent<
  'JointItemRaised',
  OfItem & { topic: string; owner: string; due?: Day; insolvencyOverdue: boolean }
>;
export type JointItemAnswered = DomainEvent<'JointItemAnswered', OfItem & { reply: string }>;
export type JointItemClosed = DomainEvent<'JointItemClosed', OfItem & { result: string }>;
export type JointItemEvent = JointItemRaised | JointItemAnswered | JointItemClosed;

export interface JointItem {
  readonly status: 'none' | 'open' | 'closed';
  readonly projectId: string;
}

/** 府院联动事项: what government and court have to settle together, with an owner and a day. */
export const JointItem: Aggregate<JointItem, JointItemEvent> = {
  stream: 'court.jointItem',
  initial: { status: 'none', projectId: '' },
  evolve: (state, event) => {
    switch (event.type) {
      case 'JointItemRaised':
        return { status: 'open', projectId: event.data.projectId };
      case 'JointItemAnswered':
        return state;
      case 'JointItemClosed':
        return { ...state, status: 'closed' };
    }
  },
};

/** @throws RuleViolation for an item that nobody raised */
export function needItem({ status }: JointItem, itemId: string): void {
  if (status === 'none') throw new RuleViolation('court.no-such-joint-item', `没有编号为 ${itemId} 的府院联动事项`);
}
