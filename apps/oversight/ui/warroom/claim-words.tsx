import type { States } from '#ui/light.js';

export const CLAIMS: Readonly<Record<string, string>> = {
  resumption: '复工',
  delivery: '交付',
  titleReady: '办证',
  resolution: '化解',
};

export const CLAIM_STATES: States = {
  pending: ['待核实', 'grey'],
  query: ['存疑待查', 'orange'],
  verified: ['已核实', 'green'],
  rejected: ['未予认定', 'yellow'],
  falsified: ['不实', 'red'],
  lapsed: ['已失效', 'red'],
  withdrawn: ['已撤回', 'grey'],
};
