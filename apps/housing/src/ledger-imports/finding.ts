import type { LedgerField } from './imported-entry.js';

/** `error` keeps the row out, `warning` enters with it, `note` tells what was normalised. */
export interface Finding {
  readonly level: 'note' | 'warning' | 'error';
  /** The field, or `row` for the row as a whole. */
  readonly field: LedgerField | 'row';
  readonly text: string;
}

export type Verdict = 'ok' | 'warning' | 'error';

export function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ level }) => level === 'error')) return 'error';
  return findings.some(({ level }) => level === 'warning') ? 'warning' : 'ok';
}

/** What a normaliser makes of a cell. Nothing in it: the cell says nothing. */
export interface Reading<Value> {
  readonly value?: Value;
  /** Why the value is only rough, or why there is none although something is written: a warning. */
  readonly imprecise?: string;
  /** Why it cannot be right: an error. */
  readonly wrong?: string;
  readonly note?: string;
}
