import type { Beat } from './beat.js';

/** 安澜县: nine months of a fictional county. */
export const STORY_BEGINS = '2026-01-05 08:00';
export const STORY_ENDS = '2026-09-30 18:00';

export const STORY: readonly Beat[] = [];
