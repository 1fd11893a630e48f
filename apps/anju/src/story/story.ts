import type { Beat } from './beat.js';
import { county } from './county.story.data.js';
import { projects01To03 } from './projects-01-03.story.data.js';
import { projects04To06 } from './projects-04-06.story.data.js';
import { projects07To09 } from './projects-07-09.story.data.js';
import { projects10To12 } from './projects-10-12.story.data.js';

/** 安澜县: nine months of a fictional county. */
export const STORY_BEGINS = '2026-01-05 08:00';
export const STORY_ENDS = '2026-09-30 18:00';

export const STORY: readonly Beat[] = [
  ...county,
  ...projects01To03,
  ...projects04To06,
  ...projects07To09,
  ...projects10To12,
];
