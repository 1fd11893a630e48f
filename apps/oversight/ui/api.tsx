import { apiOf } from '#ui/client.js';
import type { components, paths } from './generated/api.js';

export const api = apiOf<paths>('oversight');

type Schemas = components['schemas'];
export type WarroomRow = Schemas['WarroomRow'];
export type MilestoneRow = Schemas['MilestoneRow'];
export type RedListRow = Schemas['RedListRow'];
export type FigureRow = Schemas['FigureRow'];
export type Measure = 'entered' | 'closed' | 'claimed' | 'verified';

export const READERS = ['leader', 'office.clerk', 'office.head', 'inspector', 'inspector.head'] as const;

export const LIGHTS = {
  green: ['正常', 'green'],
  yellow: ['关注', 'yellow'],
  red: ['红灯', 'red'],
  grey: ['不计', 'grey'],
} as const;

export const LEVELS = { none: '未入台账', city: '市级', county: '县级' } as const;

export const RED_KINDS = {
  missed: '节点逾期',
  falsified: '申报不实',
  lapsed: '复工失效',
  reopened: '销号后重开',
  overdue: '督办逾期',
} as const;

export const MILESTONE_STATES = {
  planned: ['未到期', 'grey'],
  achieved: ['按期完成', 'green'],
  late: ['逾期完成', 'yellow'],
  missed: ['逾期未完', 'red'],
} as const;
