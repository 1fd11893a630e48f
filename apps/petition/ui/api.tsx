import { apiOf } from '#ui/client.js';
import type { components, paths } from './generated/api.js';

export const api = apiOf<paths>('petition');
export type Schemas = components['schemas'];

export const PETITION = ['petition.officer'];

export const CATEGORIES = {
  delivery: '交付',
  title: '办证',
  refund: '退房退款',
  mortgage: '按揭',
  wages: '工资',
  utilities: '水电气',
  quality: '质量',
  other: '其他',
};
