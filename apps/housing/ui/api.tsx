import { apiOf } from '#ui/client.js';
import type { States } from '#ui/light.js';
import type { components, paths } from './generated/api.js';

export const api = apiOf<paths>('housing');
export type Schemas = components['schemas'];

export const OFFICE = ['office.clerk', 'office.head'] as const;
export const BUREAU = ['bureau.clerk', 'bureau.head'] as const;
/** All posts that the housing service hosts. */
export const HOSTED = [
  ...OFFICE,
  ...BUREAU,
  ...['planning', 'township', 'registry', 'tax', 'labour', 'water', 'justice', 'supervisor'],
];
/** Who oversees beside the office and the bureau. */
export const OVERSEERS = [...OFFICE, ...BUREAU, 'leader', 'inspector', 'inspector.head'];

export const LEVELS = { none: '未入台账', city: '市级', county: '县级' };

export const PROJECT_STATES: States = {
  registered: ['已建档', 'grey'],
  open: ['在账', 'yellow'],
  closed: ['已销号', 'green'],
  reopened: ['重新在账', 'red'],
  withdrawn: ['已移出', 'grey'],
};

/** 化解状态: the words of the wall chart. */
export const RESOLUTION_STATES: States = {
  未化解: ['未化解', 'grey'],
  化解中: ['化解中', 'yellow'],
  已复工: ['已复工', 'blue'],
  已交付: ['已交付', 'blue'],
  可办证: ['可办证', 'blue'],
  化解待核: ['化解待核', 'yellow'],
  已销号: ['已销号', 'green'],
  停滞: ['停滞', 'red'],
  未入台账: ['未入台账', 'grey'],
};

export const CLAIM_STATES: States = {
  pending: ['待核实', 'yellow'],
  verified: ['已核实', 'green'],
  rejected: ['不予认定', 'red'],
  lapsed: ['已失效', 'red'],
  withdrawn: ['已撤回', 'grey'],
};

export const VERDICTS: States = {
  holds: ['成立', 'green'],
  fails: ['不成立', 'red'],
  open: ['未答', 'grey'],
};

export const MILESTONE_STATES: States = {
  scheduled: ['未到期', 'grey'],
  missed: ['逾期', 'red'],
  achieved: ['已完成', 'green'],
};

export const DUTY_ROLES: Readonly<Record<string, string>> = {
  'county-leader': '包案县领导',
  'lead-unit': '牵头单位',
  territory: '属地',
  'task-force': '专班',
  cooperating: '配合单位',
};

/** A claim as 申报核实台 shows it. */
export type Claim = Schemas['ClaimView'];
