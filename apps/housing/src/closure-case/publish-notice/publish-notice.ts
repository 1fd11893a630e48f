import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import { addDays } from '#kernel/time.js';
import type { CaseState } from '../case-state.js';
import { openCase, passGate } from '../case-standing.js';
import { FIRST_RULES, type Rules } from '../../rule-set/thresholds.js';
import type { ClosureNoticePublished } from '../closure-events.js';

/** 销号公示 on site and on the government's pages. */
export class ClosureNotice {
  @IsText() readonly text!: string;
  /** Where it hangs, and where one may object. */
  @IsText(200) readonly channel!: string;
}

export class PublishNotice {
  constructor(
    readonly projectId: string,
    readonly notice: ClosureNotice,
    readonly acting: Acting,
  ) {}
}

/** So many natural days from the next on, seven at least (DL-H08), once everyone has consented and the inspectors have answered. */
export function publishNotice(
  { projectId, notice, acting }: PublishNotice,
  state: CaseState,
  { noticeDays, version: ruleVersion }: Rules = FIRST_RULES,
): ClosureNoticePublished[] {
  const { caseId, notice: running } = openCase(state);
  if (running && running.revision > state.material) return [];
  passGate(state, acting.today, ['G1', 'G2', 'G3', 'G7', 'G12']);
  const { text, channel } = notice;
  const [from, to] = [addDays(acting.today, 1), addDays(acting.today, noticeDays)];
  return [{ type: 'ClosureNoticePublished', data: { projectId, caseId, from, to, text, channel, ruleVersion } }];
}
