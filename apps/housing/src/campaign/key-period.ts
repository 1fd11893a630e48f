import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

/** `targetPercent` of the households are to be in a verified state by the end of `asOf`. */
export type KeyPeriodSet = DomainEvent<
  'KeyPeriodSet',
  { periodId: string; name: string; from: Day; to: Day; targetPercent: number; asOf: Day }
>;

export interface KeyPeriod {
  readonly set?: KeyPeriodSet['data'];
}

/** 重大活动保障期: its target never moves once it is set. */
export const KeyPeriod: Aggregate<KeyPeriod, KeyPeriodSet> = {
  stream: 'housing.keyPeriod',
  initial: {},
  evolve: only('KeyPeriodSet', (_, { data }) => ({ set: data })),
};
