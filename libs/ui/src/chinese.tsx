import * as module from 'antd/locale/zh_CN.js';
import type { Locale } from 'antd/es/locale/index.js';

/** Ant Design's texts in Chinese; CommonJS inside, so bundler and compiler see its default at different depths. */
export const chinese: Locale = innermost(module) as Locale;

function innermost(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'default' in value ? innermost(value.default) : value;
}
