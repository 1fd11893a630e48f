import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

export type SiteFactReported = DomainEvent<
  'SiteFactReported',
  { projectId: string; factId: string; fact: string; observedOn: Day; contradictsClaimId?: string }
>;
export type SiteFactAnswered = DomainEvent<'SiteFactAnswered', { projectId: string; factId: string; answer: string }>;
export type FactSignalEvent = SiteFactReported | SiteFactAnswered;

export interface FactSignal {
  readonly status: 'none' | 'open' | 'answered';
  readonly projectId: string;
}

/** 事实反映: a fact about a site, as homeowners saw it; no person. */
export const FactSignal: Aggregate<FactSignal, FactSignalEvent> = {
  stream: 'petition.factSignal',
  initial: { status: 'none', projectId: '' },
  evolve: (state, event) => {
    switch (event.type) {
      case 'SiteFactReported':
        return { status: 'open', projectId: event.data.projectId };
      case 'SiteFactAnswered':
        return { ...state, status: 'answered' };
    }
  },
};
