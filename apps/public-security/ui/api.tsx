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
