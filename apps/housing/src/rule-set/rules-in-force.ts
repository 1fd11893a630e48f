import { calendarKnown } from '#deadlines/calendar-known.js';
import type { Acting } from '#kernel/acting.js';
import { SHIPPED_CLOSING, type ClosingRules } from '../closure-case/closing-rules.js';
import { SHIPPED_RULES, type ClaimRules } from '../status-claim/claim-rules.js';
import type { RuleSet, RuleSetPublished } from './rule-set.js';

/** The rule set in force on a day: the last one published by then. */
export function ruleSetOn({ published }: RuleSet, day: string): RuleSetPublished['data'] | undefined {
  return published.filter(({ from }) => from <= day).at(-1);
}

/** The rule set that a verdict names; none for RS-0, the shipped values. */
function ruleSetOf({ published }: RuleSet, version: string): RuleSetPublished['data'] | undefined {
  return published.find((each) => each.version === version);
}

/**
 * By what a claim is judged at the moment of an order, or was judged by a verdict that names its version; what the
 * county's rule set leaves out is as shipped.
 */
export function claimRulesOn(
  ruleSet: RuleSet,
  { today, ...known }: Pick<Acting, 'today' | 'holidays'>,
  judgedBy?: string,
): ClaimRules {
  const calendar = calendarKnown(known);
  const inForce = judgedBy === undefined ? ruleSetOn(ruleSet, today) : ruleSetOf(ruleSet, judgedBy);
  if (!inForce) return { ...SHIPPED_RULES, calendar };
  const { labour, survey, ...shipped } = SHIPPED_RULES;
  const { version, thresholds: set } = inForce;
  return {
    version,
    calendar,
    windowDays: set.claimWindowDays,
    windowWorkingDays: set.windowWorkingDays ?? shipped.windowWorkingDays,
    missedFridays: set.missedFridays ?? shipped.missedFridays,
    moneyDays: set.moneyDays ?? shipped.moneyDays,
    labour: {
      atLeast: set.labourAtLeast ?? labour.atLeast,
      percentOfPlan: set.labourPercentOfPlan ?? labour.percentOfPlan,
      days: set.labourDays ?? labour.days,
      ofLast: set.labourOfLast ?? labour.ofLast,
    },
    spikeTimes: set.spikeTimes ?? shipped.spikeTimes,
    progressPercent: set.progressPercent ?? shipped.progressPercent,
    visits: set.visits ?? shipped.visits,
    signals: set.signals ?? shipped.signals,
    signalDays: set.signalDays ?? shipped.signalDays,
    witnesses: set.witnesses ?? shipped.witnesses,
    survey: {
      percent: set.surveyPercent ?? survey.percent,
      atLeast: set.surveyAtLeast ?? survey.atLeast,
      atMost: set.surveyAtMost ?? survey.atMost,
      yesPercent: set.surveyYesPercent ?? survey.yesPercent,
    },
    retypedDays: set.retypedDays ?? shipped.retypedDays,
    wordDays: set.wordDays ?? shipped.wordDays,
  };
}

/** How long a notice runs and how soon a finding is mended, by the rule set of the day. */
export function closingRulesOn(ruleSet: RuleSet, today: string): ClosingRules {
  const inForce = ruleSetOn(ruleSet, today);
  if (!inForce) return SHIPPED_CLOSING;
  const { noticeDays, mendingDays = SHIPPED_CLOSING.mendingDays } = inForce.thresholds;
  return { version: inForce.version, noticeDays, mendingDays };
}
