import { apiOf } from '#ui/client.js';
import type { components, paths } from './generated/api.js';

export const api = apiOf<paths>('identity');
export type Schemas = components['schemas'];

export const ADMINISTRATORS = ['admin.system', 'admin.security', 'admin.audit'];

/** Names of the posts that can be granted. */
export const ROLE_NAMES: Readonly<Record<string, string>> = {
  'office.clerk': '领导小组办公室科员',
  'office.head': '领导小组办公室主任',
  'bureau.clerk': '住建局科员',
  'bureau.head': '住建局局长',
  township: '属地专管员',
  registry: '不动产登记',
  planning: '自然资源和规划',
  tax: '税务',
  labour: '人社',
  water: '水务',
  justice: '司法行政',
  supervisor: '监理',
  'finance.officer': '金融局',
  treasury: '财政',
  audit: '审计',
  bank: '银行',
  'police.officer': '公安经侦',
  politics: '政法委',
  'court.officer': '法院',
  'petition.officer': '信访',
  inspector: '纪检监察室',
  'inspector.head': '纪委监委主任',
  leader: '县领导',
  'admin.system': '系统管理员',
  'admin.security': '安全管理员',
  'admin.audit': '审计管理员',
};
