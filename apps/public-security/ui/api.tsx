import { apiOf } from '#ui/client.js';
import type { components, paths } from './generated/api.js';

export const api = apiOf<paths>('public-security');
export type Schemas = components['schemas'];

export const POLICE = ['police.officer', 'politics'];

export const CATEGORIES = {
  'fund-raising': '非法集资',
  'contract-fraud': '合同诈骗',
  embezzlement: '挪用资金',
  'wage-refusal': '拒不支付劳动报酬',
  'duty-crime': '职务犯罪',
};

export const STAGES = {
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
