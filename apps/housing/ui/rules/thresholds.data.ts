import type { FieldTable } from '#ui/order-field.js';
import type { Schemas } from '../api.js';

export type ThresholdName = Schemas['ThresholdLine']['name'];

/** What a value of the rule set decides, and in what it is counted. */
export const THRESHOLDS: Readonly<Record<ThresholdName, readonly [label: string, unit: string]>> = {
  claimWindowDays: ['复工观察窗', '天'],
  windowWorkingDays: ['观察窗内至少的工作日', '个工作日'],
  witnesses: ['六项印证中复工须成立', '项'],
  labourAtLeast: ['W1 用工：每日至少', '人'],
  labourPercentOfPlan: ['W1 用工：不低于计划人数的', '%'],
  labourDays: ['W1 用工：达标天数', '天'],
  labourOfLast: ['W1 用工：所看的最近工作日', '个工作日'],
  progressPercent: ['W3 进度：不低于计划周产值的', '%'],
  visits: ['W4 现场查看', '次'],
  spikeTimes: ['AF-R01 迎检式用工：查看日人数与中位数之比', '倍'],
  signals: ['AF-R09 相反的群众反映', '条'],
  signalDays: ['AF-R09 群众反映的有效期', '天'],
  missedFridays: ['连续无用工无进度即失效', '个周五'],
  moneyDays: ['拨付使认定持续', '天'],
  surveyPercent: ['回访抽样比例', '%'],
  surveyAtLeast: ['回访至少', '户'],
  surveyAtMost: ['回访至多', '户'],
  surveyYesPercent: ['回访认可率', '%'],
  retypedDays: ['AF-C09 改类前的问题类型仍须核对', '天'],
  rushOutcomes: ['AF-C08 集中申报：一次化解的问题不少于', '项'],
  rushHours: ['AF-C08 集中申报：季度末前', '小时'],
  wordDays: ['申报前的印证有效期', '天'],
  burstSize: ['AF-P11 突击拍摄：照片多于', '张'],
  burstMinutes: ['AF-P11 突击拍摄：时间窗', '分钟'],
  nearDuplicateBits: ['AF-P07 照片重复：感知摘要至多相差', '位'],
  noticeDays: ['销号公示期', '天'],
  mendingDays: ['回头看问题整改期限', '个工作日'],
};

/** The form's fields, one for every value. */
export const THRESHOLD_FIELDS: FieldTable = Object.fromEntries(
  Object.entries(THRESHOLDS).map(([name, [label, unit]]) => [name, { kind: 'number', label: `${label}（${unit}）` }]),
);
