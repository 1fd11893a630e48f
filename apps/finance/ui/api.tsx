import { apiOf } from '#ui/client.js';
import type { components, paths } from './generated/api.js';

export const api = apiOf<paths>('finance');
export type Schemas = components['schemas'];

export const READERS = ['finance.officer', 'treasury', 'audit', 'bank'];
export const OFFICES = ['finance.officer', 'treasury', 'audit'];
