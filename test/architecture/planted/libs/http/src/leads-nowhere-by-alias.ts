import { nothing } from '#kernel/missing.js';

export const something = nothing;
