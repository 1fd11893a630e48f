import { readCutOff, type Period } from './normalise-date.js';
import { moneyUnit, type MoneyUnit } from './normalise-number.js';
import { folded } from './plain-text.js';

/** `资金（万元）`: the unit in a label's brackets. */
export function unitOfLabel(label: string): MoneyUnit | undefined {
  const [, inner = ''] = /\(([^()]*元)\)/.exec(folded(label)) ?? [];
  return moneyUnit(inner.split(/[、,:;/]/).at(-1) ?? '');
}

/** `单位：套、户、万元` in a title; 填报单位 is an office. */
export function unitOfTitle(title: string): MoneyUnit | undefined {
  const stated = [...title.matchAll(/(?<!填报|报送|编制|责任|制表)单位\s*[：:]\s*(\S{1,40})/g)].map(
    ([, text]) => text ?? '',
  );
  const units = stated.flatMap((text) => text.split(/[、，,/；;）)]/)).map((text) => moneyUnit(folded(text)));
  return units.find((unit) => unit !== undefined) ?? unitOfLabel(title);
}

/** `截止时间：2026年1月第2周`. */
export function cutOffOf(titles: readonly string[]): Period | undefined {
  const stated = titles.map((title) => /(?:截止|截至)(?:时间|日期)?\s*[：:]?\s*(\S{4,20})/.exec(title)?.[1]);
  return stated.flatMap((text) => (text ? [readCutOff(text)] : [])).find((period) => period !== undefined);
}
