import { addDays } from '#kernel/time.js';
import type { Cell, Shown } from './sheet-rows.js';

/** Number formats that need no definition in the file and show a date, ECMA-376 18.8.30, the Chinese ones included. */
const BUILT_IN: Readonly<Record<number, Shown>> = Object.fromEntries([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 53, 54, 56, 58].map((id) => [id, 'day'] as const),
  ...[17, 52, 55, 57].map((id) => [id, 'month'] as const),
]);

/** What a number format shows of a date; undefined: it shows a number, or a time of day only. */
export function shownBy(formatId: number, code: string | undefined): Shown | undefined {
  if (code === undefined) return BUILT_IN[formatId];
  const letters = code.toLowerCase().replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '');
  if (/general|[0#?]/.test(letters)) return undefined;
  if (letters.includes('d')) return 'day';
  if (!letters.includes('y')) return undefined;
  return letters.includes('m') ? 'month' : 'year';
}

/** The shortest decimal text of the stored number: Excel stores 7623.4 as 7623.3999999999996. */
export function numberText(stored: string): string | undefined {
  const value = stored.trim() === '' ? Number.NaN : Number(stored);
  return Number.isFinite(value) ? String(value) : undefined;
}

const LAST_SERIAL = 2_958_465; // 9999-12-31

/** A day counted from the workbook's epoch. Serials up to 60 are not taken: Excel counts a 1900-02-29 that never was. */
export function dateCell(stored: string, shown: Shown, from1904: boolean): Cell | undefined {
  const serial = Math.floor(Number(stored));
  if (!(serial > 60 && serial <= LAST_SERIAL)) return undefined;
  const day = addDays(from1904 ? '1904-01-01' : '1899-12-30', serial);
  return { kind: 'date', day, shown, text: day.slice(0, { year: 4, month: 7, day: 10 }[shown]) };
}

/** `_x000A_` is how a workbook writes characters that XML cannot hold. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
