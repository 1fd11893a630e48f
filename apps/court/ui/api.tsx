import { apiOf } from '#ui/client.js';
import type { components, paths } from './generated/api.js';

export const api = apiOf<paths>('court');
export type Schemas = components['schemas'];

export const COURT = ['court.officer'];
