import { readFile } from 'node:fs/promises';

/** The first thing that the broker complained of after the first `since` bytes of its log: later ones follow from it. */
export async function complaintSince(logFile: string, since: number): Promise<string> {
  const text = (await readFile(logFile).catch(() => Buffer.alloc(0))).subarray(since).toString('utf8');
  const lines = text.split('\n');
  const cause = lines.find((line) => /^Caused by: |\bFailed to acquire lock|Address already in use/.test(line));
  const complaint = lines.find((line) => /\b(ERROR|FATAL)\b|Exception|OutOfMemoryError/.test(line));
  return (cause ?? complaint ?? text.trim().split('\n').at(-1) ?? '').trim();
}
