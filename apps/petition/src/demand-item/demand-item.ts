import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { RuleViolation } from '#kernel/errors.js';

/** 交房 · 办证 · 退款 · 停按揭 · 欠薪 · 配套 · 质量 · 其他. */
export const DEMAND_KINDS = [
  'delivery',
  'title',
  'refund',
  'mortgage',
  'wages',
  'utilities',
  'quality',
  'other',
] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

interface OfDemand {
  readonly projectId: string;
  readonly demandId: string;
}

export type DemandRaised = DomainEvent<'DemandRaised', OfDemand & { kind: DemandKind; matters: number }>;
export type DemandAnswered = DomainEvent<'DemandAnswered', OfDemand & { reply: string }>;
export type DemandMet = DomainEvent<'DemandMet', OfDemand & { evidence: string }>;
export type DemandUnmet = DomainEvent<'DemandUnmet', OfDemand & { lawfulReason: string }>;
export type DemandReopened = DomainEvent<'DemandReopened', OfDemand & { kind: DemandKind; matters: number }>;
export type DemandItemEvent = DemandRaised | DemandAnswered | DemandMet | DemandUnmet | DemandReopened;

export interface DemandItem {
  readonly status: 'none' | 'open' | 'met' | 'unmet';
  readonly matters: number;
}

/** 诉求事项: what the homeowners of a project ask for, however many matters say it; no person. */
export const DemandItem: Aggregate<DemandItem, DemandItemEvent> = {
  stream: 'petition.demandItem',
  initial: { status: 'none', matters: 0 },
  evolve: (state, event) => {
    switch (event.type) {
      case 'DemandRaised':
      case 'DemandReopened':
        return { status: 'open', matters: event.data.matters };
      case 'DemandAnswered':
        return state;
      case 'DemandMet':
        return { ...state, status: 'met' };
      case 'DemandUnmet':
        return { ...state, status: 'unmet' };
    }
  },
};

/** Id of a project's demand of one kind, and of its stream. */
export function demandIdOf(projectId: string, kind: string): string {
  return `${projectId}-${kind}`;
}

/** @throws RuleViolation unless somebody raised the demand */
export function needDemand({ status }: DemandItem): void {
  if (status === 'none') throw new RuleViolation('petition.no-such-demand', '该楼盘没有这项诉求');
}
