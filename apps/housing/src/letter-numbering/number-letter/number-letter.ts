import type { Acting } from '#kernel/acting.js';
import type { LetterKind, LetterNumbered, LetterNumbering } from '../letter-numbering.js';

/** Paper of a task that goes out. */
export interface Letter {
  readonly projectId?: string;
  readonly taskId: string;
  readonly kind: LetterKind;
}

export class NumberLetter {
  constructor(
    /** Four digits. */
    readonly year: string,
    readonly letter: Letter,
    readonly acting: Acting,
  ) {}
}

/** Gives the paper the next number of the year, once. */
export function numberLetter({ year, letter }: NumberLetter, { last, numbered }: LetterNumbering): LetterNumbered[] {
  if (numbered.has(`${letter.taskId} ${letter.kind}`)) return [];
  const number = last + 1;
  return [{ type: 'LetterNumbered', data: { ...letter, number, docNo: `安问办督〔${year}〕${number}号` } }];
}
