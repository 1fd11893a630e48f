import type { Fen } from '#kernel/money.js';
import type { Reading } from './finding.js';
import { folded, isPlaceholder } from './plain-text.js';

export type MoneyUnit = '元' | '千元' | '万元' | '亿元';

const FEN_DIGITS: Readonly<Record<MoneyUnit, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };
const NUMBER =
  /^(约|大约|近|将近|超过?|不足|至少)?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(余|多)?([^\d.,余多左右上下以内]*?)(余|多|左右|上下|以上|以下|以内)?$/;
const VAGUE = /若干|几|数十|数百|多户|[\d](-|~|至|到)\d/;
const LONGEST = 40;

interface Parsed {
  readonly whole: string;
  readonly fraction: string;
  readonly unit: string;
  readonly approximate: boolean;
}

/** 套, 户, 人: `４６２`, `96户`, `约1015户`, `1,180`. Never guesses: what it cannot read is imprecise or wrong. */
export function readCount(text: string): Reading<number> {
  return read(text, ({ whole, fraction, unit, approximate }) => {
    if (unit && !/^(套|户|人|名|间|栋|幢)$/.test(unit)) return { wrong: `“${text}”的单位不是套、户、人` };
    if (Number(fraction) > 0) return { wrong: `“${text}”不是整数` };
    const value = Number(whole);
    if (value > 1_000_000) return { wrong: `“${text}”过大` };
    return rough(value, text, approximate);
  });
}

/** An amount in the column's unit, or in its own if it names one; to 分, exactly. */
export function readMoney(text: string, columnUnit: MoneyUnit): Reading<Fen> {
  return read(text, ({ whole, fraction, unit, approximate }) => {
    const own = moneyUnit(unit);
    if (unit && !own) return { wrong: `“${text}”的单位不是元、万元、亿元` };
    const digits = FEN_DIGITS[own ?? columnUnit];
    const exact = /^0*$/.test(fraction.slice(digits));
    const value = Number(BigInt(whole + fraction.padEnd(digits, '0').slice(0, digits)));
    if (!Number.isSafeInteger(value)) return { wrong: `“${text}”过大` };
    return exact ? rough(value, text, approximate) : { value, imprecise: `“${text}”细于一分，分以下舍去` };
  });
}

export function moneyUnit(text: string): MoneyUnit | undefined {
  const [, scale] = /^(亿|万|千)?元?$/.exec(text) ?? [];
  if (scale) return `${scale as '亿' | '万' | '千'}元`;
  return text === '元' ? '元' : undefined;
}

function read<Value>(text: string, take: (parsed: Parsed) => Reading<Value>): Reading<Value> {
  if (isPlaceholder(text)) return {};
  const plain = folded(text);
  if (plain.length > LONGEST) return { wrong: '不是数字' };
  const [, before, whole, fraction = '', more, unit = '', after] = NUMBER.exec(plain) ?? [];
  if (whole !== undefined) {
    const approximate = Boolean(before ?? more ?? after);
    return take({ whole: whole.replaceAll(',', ''), fraction, unit, approximate });
  }
  if (/^-\d/.test(plain)) return { wrong: `“${text}”小于 0` };
  return VAGUE.test(plain) ? { imprecise: `“${text}”不是确数，未取值` } : { wrong: `“${text}”不是数字` };
}

function rough(value: number, text: string, approximate: boolean): Reading<number> {
  if (approximate) return { value, imprecise: `“${text}”为约数` };
  return /^\d+(\.\d+)?$/.test(text) ? { value } : { value, note: `“${text}”按数字读取` };
}
