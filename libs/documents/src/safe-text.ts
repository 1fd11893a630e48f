const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const LONGEST = 32_767; // what a cell holds, by Excel's own limit

/** Text that a spreadsheet will show and never execute: what would start a formula gets a leading `'`. */
export function safeText(text: string): string {
  const shown = FORMULA_START.test(text) ? `'${text}` : text;
  return shown.toWellFormed().slice(0, LONGEST);
}
