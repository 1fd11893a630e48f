import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';

/** 督办函, or 督查单 of a colour. */
export type LetterKind = 'letter' | 'blue' | 'orange' | 'red';

export type LetterNumbered = DomainEvent<
  'LetterNumbered',
  { projectId?: string; docNo: string; number: number; taskId: string; kind: LetterKind }
>;

export interface LetterNumbering {
  readonly last: number;
  /** `<taskId> <kind>` of the papers that have a number. */
  readonly numbered: ReadonlySet<string>;
}

/** 文号: one series a year, without gaps; the stream's id is the year. */
export const LetterNumbering: Aggregate<LetterNumbering, LetterNumbered> = {
  stream: 'housing.letterNumbering',
  initial: { last: 0, numbered: new Set() },
  evolve: only('LetterNumbered', ({ numbered }, { data: { number, taskId, kind } }) => ({
    last: number,
    numbered: new Set([...numbered, `${taskId} ${kind}`]),
  })),
};
