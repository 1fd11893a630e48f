const DAY_MS = 86_400_000;
/** Longer spans are a slip of the pen: a year's holidays are shorter. */
const MOST_DAYS = 366;
const SPAN = /^(\d{4}-\d{2}-\d{2})\s*(?:至|到|~|—)\s*(\d{4}-\d{2}-\d{2})$/;

/** `2026-02-15 至 2026-02-17` → its three days; a line that is no span stays as it is, for the server to judge. */
export function daysIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [, from = '', to = ''] = SPAN.exec(line) ?? [];
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
    if (!(days >= 1 && days <= MOST_DAYS)) return [line];
    return Array.from({ length: days }, (_, index) => dayAfter(from, index));
  });
}

/** Days as people read them, one line for those that follow each other. */
export function spansOf(days: readonly string[]): string[] {
  const spans: [from: string, to: string][] = [];
  for (const day of [...days].sort()) {
    const last = spans.at(-1);
    if (last && dayAfter(last[1], 1) === day) last[1] = day;
    else spans.push([day, day]);
  }
  return spans.map(([from, to]) => (from === to ? from : `${from} 至 ${to}`));
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
