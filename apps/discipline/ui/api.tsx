import { apiOf } from '#ui/client.js';
import type { components, paths } from './generated/api.js';

export const api = apiOf<paths>('discipline');
export type Schemas = components['schemas'];
export type Trail = Schemas['TrailView'];
export type TrailEvent = Trail['events'][number];
export type ProjectState = Trail['state'];

export const INSPECTORS = ['inspector', 'inspector.head'];
