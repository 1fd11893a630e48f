import type { Result } from './result.js';

const HEAD = ['row', 'ours', 'peer', 'against', 'unit', 'ratio', 'spread', 'goal', ''];

/** The results as a Markdown table; notes below it. */
export function tableOf(results: readonly Result[]): string {
  const rows = [HEAD, ...results.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  const notes = results.flatMap(({ row, note }) => (note === undefined ? [] : [`${row}: ${note}`]));
  return [line(HEAD), rule, ...rows.slice(1).map(line), '', ...notes].join('\n').trimEnd();
}

function cellsOf({ row, ours, peer, against, unit, ratio, spread, goal }: Result): string[] {
  const verdict = ratio === null ? 'not measured' : ratio >= goal ? 'met' : 'missed';
  const range = spread === null ? '–' : `${short(spread[0])}–${short(spread[1])}×`;
  return [row, short(ours), short(peer), against, unit, ratio === null ? '–' : `${short(ratio)}×`, range].concat(
    `≥ ${goal}×`,
    verdict,
  );
}

/** Three digits that count. */
function short(value: number | null): string {
  if (value === null) return '–';
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
