import { calendarKnown } from '#deadlines/calendar-known.js';
import type { Acting } from '#kernel/acting.js';
import type { ClaimRules } from '../status-claim/claim-rules.js';
import type { RuleSet, RuleSetPublished } from './rule-set.js';
import { FIRST_RULES, type Rules } from './thresholds.js';

/** The rule set in force on a day: the last one published by then. */
export function ruleSetOn({ published }: RuleSet, day: string): RuleSetPublished['data'] | undefined {
  return published.filter(({ from }) => from <= day).at(-1);
}

/** What is in force on a day; what the county's rule set leaves out is as shipped. */
export function rulesOn(ruleSet: RuleSet, day: string): Rules {
  return read(ruleSetOn(ruleSet, day));
}

/** By what a claim is judged at the moment of an order, or was judged by a verdict that names its version. */
export function claimRulesOn(
  ruleSet: RuleSet,
  { today, ...known }: Pick<Acting, 'today' | 'holidays'>,
  judgedBy?: string,
): ClaimRules {
  const named = ruleSet.published.find(({ version }) => version === judgedBy); // none is RS-0
  const rules = judgedBy === undefined ? rulesOn(ruleSet, today) : read(named);
  return { ...rules, calendar: calendarKnown(known) };
}

function read(published: RuleSetPublished['data'] | undefined): Rules {
  return published ? { ...FIRST_RULES, ...published.thresholds, version: published.version } : FIRST_RULES;
}
