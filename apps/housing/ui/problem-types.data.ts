/** 问题类型 T1 … T14. */
export const PROBLEM_TYPES: Readonly<Record<string, string>> = {
  T1: '停工烂尾',
  T2: '逾期交付',
  T3: '逾期办证',
  T4: '一房多卖',
  T5: '违规抵押',
  T6: '查封冻结',
  T7: '手续不全',
  T8: '预售资金被挪用',
  T9: '欠薪欠款',
  T10: '配套缺失',
  T11: '质量问题',
  T12: '退房退款',
  T13: '返租集资',
  T14: '征收安置逾期',
};

/** To choose from, by number and word. */
export const PROBLEM_TYPE_CHOICES = Object.entries(PROBLEM_TYPES).map(
  ([type, word]) => [type, `${type} ${word}`] as const,
);
