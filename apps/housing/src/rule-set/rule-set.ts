import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import { dayOf } from '#kernel/time.js';
import type { Thresholds } from './thresholds.js';

export type RuleSetPublished = DomainEvent<
  'RuleSetPublished',
  { version: string; diff: string; approvers: readonly string[]; thresholds: Partial<Thresholds> }
>;

export interface RuleSet {
  readonly versions: ReadonlySet<string>;
  /** In the order of publication, each with its first day. */
  readonly published: readonly (RuleSetPublished['data'] & { readonly from: string })[];
}

/** 核查规则: one stream, every version for ever; the stream's id is `county`. */
export const RuleSet: Aggregate<RuleSet, RuleSetPublished> = {
  stream: 'housing.ruleSet',
  initial: { versions: new Set(), published: [] },
  evolve: only('RuleSetPublished', ({ versions, published }, { data, occurredAt }) => ({
    versions: new Set([...versions, data.version]),
    published: [...published, { ...data, from: occurredAt === undefined ? '' : dayOf(occurredAt) }],
  })),
};
