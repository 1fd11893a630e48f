import { isDay, type Day } from '#kernel/time.js';
import type { Reading } from './finding.js';
import type { LedgerDate } from './imported-entry.js';
import type { Period } from './normalise-date.js';
import { folded } from './plain-text.js';

const ENTERS = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:起|拟|将)?(?:纳入|列入)(?:[市县]级?)?台账/;

/** `2月9日纳入台账` after the sheet's 截止时间: the project is registered now and enters the ledger on that day. */
export function readRemarkEntry(remark: string, cutOff: Period | undefined): Reading<Day> {
  const [found, year = cutOff?.to.slice(0, 4), month = '', day = ''] = ENTERS.exec(folded(remark)) ?? [];
  if (!found) return {};
  if (!year) return { wrong: `“${found}”没有年份，表头也没有截止时间，无法确定纳入日期` };
  return later(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, found, cutOff);
}

/** The column 纳入台账时间, by the same rule. */
export function readEnteredOn(entered: LedgerDate, cutOff: Period | undefined): Reading<Day> {
  if (!cutOff || entered.to <= cutOff.to) return {};
  if (entered.precision !== 'day') return { wrong: `纳入台账时间“${entered.text}”晚于截止时间，须写明到日` };
  return later(entered.from, entered.text, cutOff);
}

function later(day: string, text: string, cutOff: Period | undefined): Reading<Day> {
  if (!isDay(day)) return { wrong: `“${text}”的日期不存在` };
  if (cutOff && day <= cutOff.to) return {};
  const since = cutOff ? `晚于截止时间 ${cutOff.to}` : '';
  return { value: day, imprecise: `“${text}”${since}：现在建档，到 ${day} 才纳入台账` };
}
