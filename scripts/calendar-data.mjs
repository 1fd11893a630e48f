/**
 * Writes libs/deadlines/src/calendar.data.ts from chinese-days: `node scripts/calendar-data.mjs 2024 2025 2026`.
 * The clocks are pure, so the calendar is a table in the source; the spec compares it with the package day by day.
 */
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const { version } = require('chinese-days/package.json');
const { holidays, workdays } = require('chinese-days/dist/chinese-days.json');

const years = process.argv.slice(2).map(Number);
if (years.length === 0 || years.some(Number.isNaN)) throw new Error('usage: node scripts/calendar-data.mjs YEAR…');

const daysIn = (table, year) =>
  Object.keys(table)
    .filter((day) => day.startsWith(`${year}-`))
    .sort();

const list = (days) => days.map((day) => `'${day}'`).join(', ');

const rows = years.map((year) => {
  const offDays = daysIn(holidays, year);
  if (offDays.length === 0) throw new Error(`chinese-days ${version} holds no holidays of ${year}`);
  return `  {\n    year: ${year},\n    offDays: [${list(offDays)}],\n    workDays: [${list(daysIn(workdays, year))}],\n  },`;
});

writeFileSync(
  new URL('../libs/deadlines/src/calendar.data.ts', import.meta.url),
  `// Written by scripts/calendar-data.mjs from chinese-days ${version}.
import type { PublishedYear } from './calendar.js';

/** 国务院办公厅关于节假日安排的通知: days off (weekends named there included) and working weekends, per year. */
// prettier-ignore
export const PUBLISHED_YEARS: readonly PublishedYear[] = [
${rows.join('\n')}
];
`,
);
