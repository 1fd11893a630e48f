import type { Aggregate, DomainEvent } from '#kernel/decider.js';

/** Values of the checks that a county may set; a verdict names the version of its day. */
export interface Thresholds {
  /** AF-P11: more photos than this within the window are a burst. */
  readonly burstSize: number;
  readonly burstMinutes: number;
  /** AF-P07: most bits in which two 64-bit perceptual hashes differ and are still the same picture. */
  readonly nearDuplicateBits: number;
  readonly claimWindowDays: number;
  readonly noticeDays: number;
}

export type RuleSetPublished = DomainEvent<
  'RuleSetPublished',
  { version: string; diff: string; approvers: readonly string[]; thresholds: Thresholds }
>;

export interface RuleSet {
  readonly versions: ReadonlySet<string>;
  readonly current?: RuleSetPublished['data'];
}

/** 核查规则: one stream, every version for ever; the stream's id is `county`. */
export const RuleSet: Aggregate<RuleSet, RuleSetPublished> = {
  stream: 'housing.ruleSet',
  initial: { versions: new Set() },
  evolve: ({ versions }, { data }) => ({ versions: new Set([...versions, data.version]), current: data }),
};
