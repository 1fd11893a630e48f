import { SHIPPED_CLOSING } from '../closure-case/closing-rules.js';
import { FIRST_RULES } from '../evidence/run-checks/run-checks.js';
import { SHIPPED_RULES } from '../status-claim/claim-rules.js';
import type { Thresholds } from './rule-set.js';

const { labour, survey } = SHIPPED_RULES;

/** RS-0: every value with which the platform ships, by the names under which a county sets its own. */
export const SHIPPED_THRESHOLDS: Required<Thresholds> = {
  burstSize: FIRST_RULES.thresholds.burstSize,
  burstMinutes: FIRST_RULES.thresholds.burstMinutes,
  nearDuplicateBits: FIRST_RULES.thresholds.nearDuplicateBits,
  claimWindowDays: SHIPPED_RULES.windowDays,
  windowWorkingDays: SHIPPED_RULES.windowWorkingDays,
  missedFridays: SHIPPED_RULES.missedFridays,
  moneyDays: SHIPPED_RULES.moneyDays,
  labourAtLeast: labour.atLeast,
  labourPercentOfPlan: labour.percentOfPlan,
  labourDays: labour.days,
  labourOfLast: labour.ofLast,
  spikeTimes: SHIPPED_RULES.spikeTimes,
  progressPercent: SHIPPED_RULES.progressPercent,
  visits: SHIPPED_RULES.visits,
  signals: SHIPPED_RULES.signals,
  signalDays: SHIPPED_RULES.signalDays,
  witnesses: SHIPPED_RULES.witnesses,
  surveyPercent: survey.percent,
  surveyAtLeast: survey.atLeast,
  surveyAtMost: survey.atMost,
  surveyYesPercent: survey.yesPercent,
  retypedDays: SHIPPED_RULES.retypedDays,
  wordDays: SHIPPED_RULES.wordDays,
  noticeDays: SHIPPED_CLOSING.noticeDays,
  mendingDays: SHIPPED_CLOSING.mendingDays,
};

export type ThresholdName = keyof Thresholds;
export const THRESHOLD_NAMES = Object.keys(SHIPPED_THRESHOLDS) as ThresholdName[];
