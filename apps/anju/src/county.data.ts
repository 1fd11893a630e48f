import type { County } from '#agency/service-settings.js';

/** 云泽市安澜县: fictional; 990121 is a division code that GB/T 2260 does not use. */
export const county: County = {
  division: '990121',
  name: '安澜县',
  townships: ['城关镇', '河西街道', '东湖街道', '柳林镇'],
};
