import { t } from '#ui/text.js';

const WORDS: Readonly<Record<string, string>> = {
  none: '未入台账',
  city: '市级台账',
  county: '县级台账',
  resumption: '复工',
  delivery: '交付',
  titleReady: '办证',
  resolution: '化解',
  pending: '待核实',
  query: '存疑待查',
  verified: '已核实',
  rejected: '不予认定',
  falsified: '不实',
  lapsed: '已失效',
  withdrawn: '已撤回',
  scheduled: '未到期',
  missed: '逾期',
  achieved: '已完成',
  open: '办理中',
  answered: '已答复',
  met: '已满足',
  unmet: '依法不予支持',
  closed: '已了结',
  sealed: '查封中',
  lifted: '已解封',
  refused: '不予解除',
  issued: '待签收',
  signed: '办理中',
  declined: '被退回',
  completed: '已办结',
  reported: '已反馈',
  filed: '已申请',
  accepted: '已受理',
  declared: '已宣告',
  true: '是',
  false: '否',
};

/** Where a field stands, in words. */
export function stateWord(word: string): string {
  return t(WORDS[word] ?? word);
}

const FIELDS: Readonly<Record<string, string>> = {
  name: '名称',
  township: '属地',
  households: '户数',
  level: '台账',
  planApproved: '方案批准',
  closed: '销号',
  reopened: '销号后重开',
  insolvency: '破产',
  claims: '申报',
  milestones: '节点',
  payments: '付款',
  demands: '诉求',
  seals: '查封',
  tasks: '督办',
  supervision: '监督事项',
  state: '状态',
  title: '标题',
  claim: '类型',
  doubted: '存疑',
  count: '笔数',
  amount: '金额（分）',
  id: '编号',
};

/** `claims.990121-2026-001-R1.state` → 申报 990121-2026-001-R1 状态 */
export function fieldWords(path: string): string {
  return path
    .split('.')
    .map((part) => t(FIELDS[part] ?? part))
    .join(' ');
}
