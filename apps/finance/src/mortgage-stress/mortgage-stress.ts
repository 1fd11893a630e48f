import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import type { Day } from '#kernel/time.js';
import type { MaskedWeek, PlainCell } from './mask.js';

/** One bank's cells of one week; plain numbers, so it never leaves the service but as a header. */
interface Report {
  week: string;
  bank: string;
  cells: PlainCell[];
  reportedOn: Day;
  /** DL-F03: Thursday, or the next working day. */
  due: Day;
}

export type MortgageStressReported = DomainEvent<'MortgageStressReported', Report>;
/** The bank reports the same week anew, before it is published. */
export type MortgageStressCorrected = DomainEvent<'MortgageStressCorrected', Report>;
/** The week of all banks as everybody else sees it. */
export type MortgageWeekPublished = DomainEvent<
  'MortgageWeekPublished',
  MaskedWeek & { week: string; banks: string[] }
>;
export type MortgageStressEvent = MortgageStressReported | MortgageStressCorrected | MortgageWeekPublished;

export interface MortgageStress {
  readonly reports: ReadonlyMap<string, readonly PlainCell[]>;
  readonly published: boolean;
}

/** 停贷断贷 of one ISO week, all banks. */
export const MortgageStress: Aggregate<MortgageStress, MortgageStressEvent> = {
  stream: 'finance.mortgageStress',
  classification: { MortgageStressReported: L2, MortgageStressCorrected: L2, MortgageWeekPublished: L2 },
  initial: { reports: new Map(), published: false },
  evolve: (state, event) => {
    switch (event.type) {
      case 'MortgageStressReported':
      case 'MortgageStressCorrected':
        return { ...state, reports: new Map([...state.reports, [event.data.bank, event.data.cells]]) };
      case 'MortgageWeekPublished':
        return { ...state, published: true };
    }
  },
};
