import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { dayOf } from '#kernel/time.js';

/** Values of the checks that a county may set; a verdict names the version of its day. */
export interface Thresholds {
  /** AF-P11: more photos than this within the window are a burst. */
  readonly burstSize: number;
  readonly burstMinutes: number;
  /** AF-P07: most bits in which two 64-bit perceptual hashes differ and are still the same picture. */
  readonly nearDuplicateBits: number;
  readonly claimWindowDays: number;
  readonly noticeDays: number;
  /** Working days that the observation window holds at least (T-1). */
  readonly windowWorkingDays?: number;
  /** Heartbeats missed one after another at which a claim lapses (T-6). */
  readonly missedFridays?: number;
  /** Days that a payment keeps a claim alive (T-6). */
  readonly moneyDays?: number;
  /** W1: workers at least. */
  readonly labourAtLeast?: number;
  /** W1: workers against the plan, %. */
  readonly labourPercentOfPlan?: number;
  /** W1: on so many …. */
  readonly labourDays?: number;
  /** W1: … of the last working days. */
  readonly labourOfLast?: number;
  /** AF-R01: workers on a visit day against the median. */
  readonly spikeTimes?: number;
  /** W3: progress of a week against the plan, %. */
  readonly progressPercent?: number;
  /** W4: looks at the site. */
  readonly visits?: number;
  /** AF-R09: homeowners’ signals that speak against a claim. */
  readonly signals?: number;
  /** AF-R09: days for which a signal speaks. */
  readonly signalDays?: number;
  /** Resumption: witnesses of six. */
  readonly witnesses?: number;
  /** Survey: sample, %. */
  readonly surveyPercent?: number;
  /** Survey: households at least. */
  readonly surveyAtLeast?: number;
  /** Survey: households at most. */
  readonly surveyAtMost?: number;
  /** Survey: share of yes, %. */
  readonly surveyYesPercent?: number;
  /** AF-C09: days for which a former type of a problem counts. */
  readonly retypedDays?: number;
  /** Days for which a word on an outcome stands before a claim. */
  readonly wordDays?: number;
  /** Working days to mend what a re-inspection found (T-11). */
  readonly mendingDays?: number;
}

export type RuleSetPublished = DomainEvent<
  'RuleSetPublished',
  { version: string; diff: string; approvers: readonly string[]; thresholds: Thresholds }
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
  evolve: ({ versions, published }, { data, occurredAt }) => ({
    versions: new Set([...versions, data.version]),
    published: [...published, { ...data, from: occurredAt === undefined ? '' : dayOf(occurredAt) }],
  }),
};
