/** 线索阶段, as the police record it and the office sees it. */
export const CLUE_STAGES = {
  delivered: '待签收',
  received: '已签收',
  'materials-requested': '补充材料',
  extended: '已延期',
  filed: '已立案',
  'not-filed': '不予立案',
  forwarded: '已移送管辖',
  investigating: '侦查',
  'sent-for-prosecution': '移送审查起诉',
  prosecuted: '提起公诉',
  judged: '判决',
};
