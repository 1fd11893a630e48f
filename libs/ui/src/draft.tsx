import dayjs from 'dayjs';

const PREFIX = 'draft:';

/** What was typed into the form of that address and not sent: it outlives a session that ended meanwhile. */
export function draftOf(url: string): Record<string, unknown> | undefined {
  const kept = localStorage.getItem(`${PREFIX}${url}`);
  if (kept === null) return undefined;
  try {
    return JSON.parse(kept, revived) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

export function keepDraft(url: string, values: Record<string, unknown>): void {
  localStorage.setItem(`${PREFIX}${url}`, JSON.stringify(values));
}

export function clearDraft(url: string): void {
  localStorage.removeItem(`${PREFIX}${url}`);
}

/** Date pickers hold dates, JSON texts. */
function revived(_: string, value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? dayjs(value) : value;
}
