import { apiOf } from '#ui/client.js';
import type { components, paths } from './generated/api.js';

export const api = apiOf<paths>('identity');
export type Schemas = components['schemas'];

export const ADMINISTRATORS = ['admin.system', 'admin.security', 'admin.audit'];
