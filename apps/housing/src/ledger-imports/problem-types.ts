/** 问题类型 and the words that ledgers use for them, longest first where one holds another. */
export const PROBLEM_TYPES = {
  T1: { label: '停工/烂尾', words: ['停工停建', '停工', '停建', '烂尾'] },
  T2: { label: '逾期交付', words: ['延期交付', '逾期交付', '逾期交房', '延期交房', '未按期交房'] },
  T3: { label: '逾期办证', words: ['办证难', '逾期办证', '延期办证', '不能办证', '无法办证', '未办证'] },
  T4: { label: '一房多卖', words: ['一房多卖', '一房二卖', '一房两卖', '重复销售'] },
  T5: { label: '违规抵押/抵押未涂销', words: ['违规抵押', '抵押未涂销', '抵押未注销', '抵押未解除', '抵押'] },
  T6: { label: '查封冻结', words: ['查封冻结', '司法查封', '查封', '冻结'] },
  T7: {
    label: '手续不全/违规预售',
    words: [
      '五证不全',
      '四证不全',
      '证照不全',
      '手续不全',
      '无手续销售',
      '违规预售',
      '违规销售',
      '无证销售',
      '边拆边建',
    ],
  },
  T8: {
    label: '预售资金被挪用',
    words: ['预售资金被挪用', '监管资金被挪用', '资金被挪用', '资金挪用', '挪用资金', '资金抽逃'],
  },
  T9: {
    label: '欠薪/欠工程款',
    words: ['拖欠农民工工资', '拖欠工程款', '拖欠工资', '欠工程款', '欠农民工工资', '欠薪'],
  },
  T10: { label: '配套缺失', words: ['配套设施不全', '配套缺失', '配套不全', '水电气未通', '未通水电', '消防未验收'] },
  T11: { label: '质量问题', words: ['房屋质量', '工程质量', '质量问题', '质量缺陷'] },
  T12: { label: '退房退款/销售纠纷', words: ['退房退款', '销售纠纷', '退房', '退款'] },
  T13: { label: '返租/团购/集资类', words: ['售后返租', '返租', '团购', '非法集资', '集资'] },
  T14: {
    label: '征收安置逾期',
    words: ['征收安置逾期', '逾期安置', '安置逾期', '安置房逾期交付', '安置房逾期', '回迁逾期'],
  },
} as const satisfies Record<string, { label: string; words: readonly string[] }>;

export type ProblemType = keyof typeof PROBLEM_TYPES;
