import { addDays, isDay, weekday, type Day } from '#kernel/time.js';
import type { Cell } from '#documents/sheet-rows.js';
import type { Reading } from './finding.js';
import type { LedgerDate } from './imported-entry.js';
import { folded, isPlaceholder } from './plain-text.js';

type Span = Omit<LedgerDate, 'text'>;

/** What the sheet reports on: `to` is its last day. */
export type Period = Pick<LedgerDate, 'text' | 'from' | 'to'>;

const LONGEST = 40;
const BEFORE = /(之前|以前|前)$/;
const ROUGH = /^(约|大约|预计)|(左右|前后)$/g;

/** A date cell, or text: `2022年9月底`, `2021.12.31`, `2018-06`, `2020年底`. The day that is not written is not made up. */
export function readDate(cell: Cell): Reading<LedgerDate> {
  const { text } = cell;
  if (cell.kind === 'date') return { value: { text, ...shown(cell.day, cell.shown) } };
  if (isPlaceholder(text)) return {};
  const plain = folded(text).replace(/T?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '');
  if (plain.length > LONGEST) return { wrong: '不是日期' };
  const core = plain.replace(ROUGH, '').replace(BEFORE, '');
  const span = cell.kind === 'number' ? numberSpan(core) : textSpan(core);
  if (!span) return { wrong: `“${text.slice(0, LONGEST)}”不是存在的日期` };

  const value: LedgerDate = { text, from: span.from, to: span.to, precision: span.precision };
  const rough = span.rough || plain !== plain.replace(ROUGH, '') || (BEFORE.test(plain) && span.precision !== 'day');
  if (rough) return { value, imprecise: `“${text}”不是确切日期，按 ${span.from} 至 ${span.to} 记` };
  return span.precision === 'day' ? { value } : { value, note: `“${text}”只到月` };
}

interface RoughSpan extends Span {
  readonly rough: boolean;
}

/** A cell typed as 2022.1 may have been 2022.10: a number keeps no zero at its end. */
function numberSpan(text: string): RoughSpan | undefined {
  const [, year] = /^(\d{4})\.1$/.exec(text) ?? [];
  if (year) return { from: `${year}-01-01`, to: `${year}-10-31`, precision: 'year', rough: true };
  return textSpan(text);
}

function textSpan(text: string): RoughSpan | undefined {
  const [, year, rest = ''] = /^((?:19|20)\d{2})(.*)$/.exec(text) ?? [];
  if (!year) return undefined;
  return wholeYear(year, rest) ?? partOfYear(year, rest) ?? compact(year, rest) ?? monthOrDay(year, rest);
}

function wholeYear(year: string, rest: string): RoughSpan | undefined {
  return /^年?$/.test(rest) ? between(`${year}-01`, `${year}-12`, 'year', true) : undefined;
}

const PARTS: readonly (readonly [RegExp, from: string, to: string])[] = [
  [/^年初$/, '01', '01'],
  [/^年中$/, '06', '07'],
  [/^年?(底|末)$/, '12', '12'],
  [/^年上半年$/, '01', '06'],
  [/^年下半年$/, '07', '12'],
  [/^年第?(一|1)季度$/, '01', '03'],
  [/^年第?(二|2)季度$/, '04', '06'],
  [/^年第?(三|3)季度$/, '07', '09'],
  [/^年第?(四|4)季度$/, '10', '12'],
];

function partOfYear(year: string, rest: string): RoughSpan | undefined {
  const part = PARTS.find(([pattern]) => pattern.test(rest));
  return part && between(`${year}-${part[1]}`, `${year}-${part[2]}`, 'year', true);
}

/** 20211231 */
function compact(year: string, rest: string): RoughSpan | undefined {
  const [, month, day] = /^(\d{2})(\d{2})$/.exec(rest) ?? [];
  return month && day ? oneDay(`${year}-${month}-${day}`) : undefined;
}

function monthOrDay(year: string, rest: string): RoughSpan | undefined {
  const [, m = '', d, part] =
    /^[年./-](\d{1,2})(?:月份?|[./-](?=\d))?(?:(\d{1,2})[日号]?|([上中下]旬|月?[初底末]|月中))?$/.exec(rest) ?? [];
  const month = `${year}-${m.padStart(2, '0')}`;
  if (!isDay(`${month}-01`)) return undefined;
  if (d) return /^[年./-]\d{3,}/.test(rest) ? undefined : oneDay(`${month}-${d.padStart(2, '0')}`);
  if (!part) return between(month, month, 'month', false);
  const last = lastDay(month);
  if (/初|上/.test(part)) return { from: `${month}-01`, to: `${month}-10`, precision: 'month', rough: true };
  if (/中/.test(part)) return { from: `${month}-11`, to: `${month}-20`, precision: 'month', rough: true };
  return { from: `${month}-21`, to: last, precision: 'month', rough: true };
}

function oneDay(day: string): RoughSpan | undefined {
  return isDay(day) ? { from: day, to: day, precision: 'day', rough: false } : undefined;
}

function between(first: string, last: string, precision: Span['precision'], rough: boolean): RoughSpan {
  return { from: `${first}-01`, to: lastDay(last), precision, rough };
}

function lastDay(month: string): Day {
  return addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1);
}

function shown(day: Day, precision: Span['precision']): Span {
  if (precision === 'day') return { from: day, to: day, precision };
  const [first, last] =
    precision === 'month' ? [day.slice(0, 7), day.slice(0, 7)] : [`${day.slice(0, 4)}-01`, `${day.slice(0, 4)}-12`];
  return { from: `${first}-01`, to: lastDay(last), precision };
}

/**
 * 截止时间: a date, or `2026年1月第2周`. A week runs Monday to Sunday and belongs to the month that holds its Thursday.
 */
export function readCutOff(text: string): Period | undefined {
  const [, year, month, week] = /^(\d{4})年(\d{1,2})月第([1-5一二三四五])周$/.exec(folded(text)) ?? [];
  if (!year || !month || !week) {
    const { value } = readDate({ kind: 'text', text });
    return value && { text, from: value.from, to: value.to };
  }
  const first = `${year}-${month.padStart(2, '0')}-01`;
  if (!isDay(first)) return undefined;
  const thursday = addDays(first, (4 - weekday(first) + 7) % 7);
  const from = addDays(thursday, -3 + 7 * ((Number(week) || ' 一二三四五'.indexOf(week)) - 1));
  const inMonth = addDays(from, 3).startsWith(first.slice(0, 7));
  return inMonth ? { text, from, to: addDays(from, 6) } : undefined;
}
