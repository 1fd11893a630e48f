import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import type { Day } from '#kernel/time.js';

export type CheckDrawn = DomainEvent<
  'CheckDrawn',
  {
    checkId: string;
    /** The published anchor. */
    seed: string;
    /** Sorted. */
    frame: readonly string[];
    frameHash: string;
    number: number;
    chosen: readonly string[];
  }
>;
export type CheckDone = DomainEvent<
  'CheckDone',
  {
    projectId: string;
    checkId: string;
    claimId?: string;
    visitedOn: Day;
    criticalPathWorking: boolean;
    workers?: number;
    facts: string;
  }
>;
export type CheckResultReleased = DomainEvent<
  'CheckResultReleased',
  {
    projectId: string;
    checkId: string;
    claimId?: string;
    visitedOn: Day;
    criticalPathWorking: boolean;
    finding: string;
  }
>;
export type UnannouncedCheckEvent = CheckDrawn | CheckDone | CheckResultReleased;

export interface UnannouncedCheck {
  /** Anchor, hash of the frame and number; empty before the draw. */
  readonly drawn: string;
  readonly chosen: ReadonlySet<string>;
  /** By project. */
  readonly done: ReadonlyMap<string, CheckDone['data']>;
  readonly released: ReadonlySet<string>;
}

/** 暗访: drawn so that neither side can choose (D-06), done, and released. */
export const UnannouncedCheck: Aggregate<UnannouncedCheck, UnannouncedCheckEvent> = {
  stream: 'discipline.unannouncedCheck',
  initial: { drawn: '', chosen: new Set(), done: new Map(), released: new Set() },
  evolve: (state, event) => {
    switch (event.type) {
      case 'CheckDrawn': {
        const { seed, frameHash, number, chosen } = event.data;
        return { ...state, drawn: `${seed} ${frameHash} ${number}`, chosen: new Set(chosen) };
      }
      case 'CheckDone':
        return { ...state, done: new Map(state.done).set(event.data.projectId, event.data) };
      case 'CheckResultReleased':
        return { ...state, released: new Set([...state.released, event.data.projectId]) };
    }
  },
  classification: { CheckDrawn: { level: 'L3', caveats: ['DISC'] }, CheckDone: L2 },
};
