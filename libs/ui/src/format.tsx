import dayjs from 'dayjs';
import { t } from './text.js';

const FEN_PER_WAN = 1_000_000;
const SHANGHAI_MINUTES = 480;
const WEEKDAYS = '日一二三四五六';

/** `2026年3月5日(周四)`; an instant is shown as its day in Shanghai. Empty for nothing. */
export function day(value: string | undefined): string {
  if (!value) return '';
  const at = inShanghai(value);
  return `${at.year()}年${at.month() + 1}月${at.date()}日(周${WEEKDAYS[at.day()] ?? ''})`;
}

/** `2026-03-05 09:10`, in Shanghai. */
export function moment(value: string | undefined): string {
  if (!value) return '';
  return value.length <= 10 ? value : inShanghai(value).format('YYYY-MM-DD HH:mm');
}

/** `2026-03-05`, in Shanghai. */
export function shortDay(value: string | undefined): string {
  return value ? inShanghai(value).format('YYYY-MM-DD') : '';
}

function inShanghai(value: string): dayjs.Dayjs {
  if (value.length <= 10) return dayjs(value);
  const at = new Date(value);
  return dayjs(new Date(at.getTime() + (SHANGHAI_MINUTES + at.getTimezoneOffset()) * 60_000));
}

/** 万元 with two decimals, from 分; a masked amount (`*`) stays as it is. */
export function wan(fen: number | string | undefined): string {
  if (fen === undefined || fen === '') return '';
  const number = Number(fen);
  if (Number.isNaN(number)) return String(fen);
  return (number / FEN_PER_WAN).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

export function fenOf(wanYuan: number): number {
  return Math.round(wanYuan * FEN_PER_WAN);
}

export function percent(value: number | undefined): string {
  return value === undefined ? '' : `${value.toFixed(1)}%`;
}

/** `剩3天`, `今天到期`, `逾期2天`, counted in days from `today`. */
export function remaining(due: string | undefined, today: string): string {
  if (!due) return '';
  const days = dayjs(due.slice(0, 10)).diff(dayjs(today), 'day');
  if (days === 0) return t('今天到期');
  return days > 0 ? t('剩{{days}}天', { days }) : t('逾期{{days}}天', { days: -days });
}

export function isOverdue(due: string | undefined, today: string): boolean {
  return Boolean(due) && (due ?? '').slice(0, 10) < today;
}
