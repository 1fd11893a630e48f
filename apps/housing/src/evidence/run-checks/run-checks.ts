import type { Acting } from '#kernel/acting.js';
import type { RuleSetPublished } from '../../rule-set/rule-set.js';
import type { Evidence, EvidenceFlagged } from '../evidence.js';
import { bursts, reusedBytes, reusedPictures, type Print } from '../photo-rules.js';

export class RunChecks {
  constructor(
    readonly projectId: string,
    readonly acting: Acting,
  ) {}
}

/** What the rules look at besides the project's own evidence. */
export interface CheckedAgainst {
  readonly others: readonly Print[];
  readonly rules: Pick<RuleSetPublished['data'], 'version' | 'thresholds'>;
}

/** Until the county publishes its own. */
export const FIRST_RULES: CheckedAgainst['rules'] = {
  version: 'RS-0',
  thresholds: { burstSize: 10, burstMinutes: 10, nearDuplicateBits: 6, claimWindowDays: 14, noticeDays: 7 },
};

/** The software raises doubts about evidence, each once; a person decides what they mean. */
export function runChecks(_: RunChecks, { others, rules }: CheckedAgainst, state: Evidence): EvidenceFlagged[] {
  const { version: ruleVersion, thresholds } = rules;
  const found = [
    ...reusedBytes(state, others),
    ...reusedPictures(state, others, thresholds),
    ...bursts(state, thresholds),
  ];
  return found
    .filter(({ flagId }) => !state.flags.has(flagId))
    .map((doubt) => ({ type: 'EvidenceFlagged', data: { ...doubt, ruleVersion } }));
}
