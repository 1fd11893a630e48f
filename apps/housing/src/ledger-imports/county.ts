import type { County } from './imported-entry.js';

/** The county that this installation serves. 990121 is a code that GB/T 2260 does not use: 安澜县 is fictional. */
export const COUNTY: County = {
  division: '990121',
  name: '安澜县',
  townships: ['城关镇', '河西街道', '东湖街道', '柳林镇'],
};
