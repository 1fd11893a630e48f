import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import type { Day } from '#kernel/time.js';

/** A claim that is to be checked whole again, since its claimant was found to have falsified one. */
export type RecheckOrdered = DomainEvent<
  'RecheckOrdered',
  {
    projectId: string;
    claimId: string;
    /** The supervision item whose finding it follows. */
    itemId: string;
    unit: string;
    /** The finding names the claim itself. */
    named: boolean;
    on: Day;
  }
>;

export interface Recheck {
  readonly ordered: ReadonlySet<string>;
}

/** 复核 after a finding of falsification (PM-22); the stream's id is the supervision item's. */
export const Recheck: Aggregate<Recheck, RecheckOrdered> = {
  stream: 'housing.recheck',
  initial: { ordered: new Set() },
  evolve: only('RecheckOrdered', ({ ordered }, { data }) => ({ ordered: new Set([...ordered, data.claimId]) })),
  classification: { RecheckOrdered: L2 },
};
