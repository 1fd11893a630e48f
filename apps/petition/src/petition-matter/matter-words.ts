/** 来源. */
export const CHANNELS = ['online', 'letter', 'visit', 'phone'] as const;
export type Channel = (typeof CHANNELS)[number];

/** 诉求类别, the same words as demands. */
export const CATEGORIES = [
  'delivery',
  'title',
  'refund',
  'mortgage',
  'wages',
  'utilities',
  'quality',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** 建议意见 · 检举控告 · 申诉求决. */
export const KINDS = ['suggestion', 'accusation', 'appeal'] as const;
export type Kind = (typeof KINDS)[number];

/** 诉访分离 (信访工作条例 31): 诉讼 · 仲裁或行政复议 · 党内 · 行政程序、履职 · 信访程序. */
export const ROUTES = ['litigation', 'arbitration', 'party', 'administrative', 'petition'] as const;
export type Route = (typeof ROUTES)[number];

/** 处理意见: 支持 · 解释 · 不支持. */
export const OPINIONS = ['supported', 'explained', 'not-supported'] as const;
export type Opinion = (typeof OPINIONS)[number];
