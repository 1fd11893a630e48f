import type { Acting } from '#kernel/acting.js';
import type { Rules } from '../../rule-set/thresholds.js';
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
  readonly rules: Rules;
}

/** The software raises doubts about evidence, each once; a person decides what they mean. */
export function runChecks(_: RunChecks, { others, rules }: CheckedAgainst, state: Evidence): EvidenceFlagged[] {
  const found = [...reusedBytes(state, others), ...reusedPictures(state, others, rules), ...bursts(state, rules)];
  return found
    .filter(({ flagId }) => !state.flags.has(flagId))
    .map((doubt) => ({ type: 'EvidenceFlagged', data: { ...doubt, ruleVersion: rules.version } }));
}
