import { nothing } from './missing.js';

export const something = nothing;
