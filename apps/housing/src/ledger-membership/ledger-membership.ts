import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

/** H-01: nobody's project is the commonest hole, so a ledger entry names all four. */
export interface Duties {
  /** 包案县领导 (post or name). */
  readonly countyLeader: string;
  /** 牵头单位, an agency of the organisation directory. */
  readonly leadUnit: string;
  /** 属地, an agency of the organisation directory. */
  readonly territory: string;
  /** 方案时限. */
  readonly planDue: Day;
}

export type LedgerEntered = DomainEvent<
  'LedgerEntered',
  { projectId: string; level: 'city' | 'county'; enteredOn: Day; duties: Duties }
>;
export type LedgerMembershipEvent = LedgerEntered;

export interface LedgerMembership {
  readonly level: 'none' | 'city' | 'county';
}

/** 台账: a project's place on the city or county ledger. */
export const LedgerMembership: Aggregate<LedgerMembership, LedgerMembershipEvent> = {
  stream: 'housing.ledgerMembership',
  initial: { level: 'none' },
  evolve: (state, event) => {
    switch (event.type) {
      case 'LedgerEntered':
        return { ...state, level: event.data.level };
    }
  },
};
