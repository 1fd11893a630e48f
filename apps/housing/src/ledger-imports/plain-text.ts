const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g;
const FULL_TO_HALF = 0xfee0;

/** Text as it is kept: full-width digits and letters made half-width, blanks at the ends gone, else untouched. */
export function halfWidth(text: string): string {
  const shifted = text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_TO_HALF));
  return shifted.replace(/^'(?=[=+\-@＝＋－＠])/, '').trim(); // our own error workbook put that ' there
}

/** Text as it is compared: compatibility forms folded, no blanks, upper case. Never kept. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
}

const PLACEHOLDERS = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '―',
  '/',
  '\\',
  '无',
  '不详',
  '待定',
  '暂无',
  '未知',
  '不适用',
  '待核',
  'N/A',
  'NA',
]);

/** Does the cell only say that there is nothing to say? */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.has(folded(text));
}
