import type { DryRun } from './import-dry-run.js';

const WORDS = { ok: '通过', warning: '提示', error: '错误' } as const;
const NAME_WIDTH = 28;

const NOT_WRITTEN = '试运行，未写入台账。';

/** An import for people: a line per row, its messages below, the counts and what was written at the end. */
export function dryRunTable(
  { rows, ok, warning, error, refused }: Omit<DryRun, 'importId'>,
  written = NOT_WRITTEN,
): string {
  if (refused) return `文件未通过：${refused.message}`;
  const lines = rows.flatMap(({ row, name, verdict, messages }) => [
    `${String(row).padStart(5)}  ${WORDS[verdict]}  ${padded(printable(name), NAME_WIDTH)}`.trimEnd(),
    ...messages.map((message) => `             - ${printable(message)}`),
  ]);
  return [
    ' 行号  判定  项目',
    ...lines,
    `共 ${rows.length} 行：通过 ${ok}，提示 ${warning}，错误 ${error}。${written}`,
  ].join('\n');
}

/** What a sheet says must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, ' ');
}

/** Chinese characters take two columns of a terminal. */
function padded(text: string, width: number): string {
  const columns = [...text].reduce((sum, character) => sum + (/[\u1100-\uffdc]/.test(character) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, width - columns));
}
