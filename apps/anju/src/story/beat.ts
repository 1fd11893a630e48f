/** What an account sends: a body, a file, or a body that depends on what the account sees at that moment. */
export type Content = { readonly body?: object; readonly file?: URL; readonly consentTo?: string };

/** One order of the demo story, given through HTTP by an account at a moment of the county's clock. */
export interface Beat extends Content {
  /** Unique; its command id is derived from it, so that a story that was cut short goes on where it stopped. */
  readonly id: string;
  /** Shanghai wall clock, `2026-01-12 09:10`. */
  readonly at: string;
  readonly as: string;
  readonly method?: 'POST' | 'PUT';
  /** `/housing/api/…`; `{importId}` stands for the id that the last import was given. */
  readonly path: string;
  /** Code of the refusal that the story tells of. */
  readonly refused?: string;
}

/** The instant of a beat. */
export function momentOf({ at }: Pick<Beat, 'at'>): Date {
  return new Date(`${at.replace(' ', 'T')}:00+08:00`);
}

/** By time; beats of one moment keep the order in which they are written. */
export function inOrder(beats: readonly Beat[]): Beat[] {
  return beats
    .map((beat, index) => ({ beat, index }))
    .sort((a, b) => compare(a.beat.at, b.beat.at) || a.index - b.index)
    .map(({ beat }) => beat);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
