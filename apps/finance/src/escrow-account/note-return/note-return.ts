import type { Acting } from '#kernel/acting.js';
import type { Fen } from '#kernel/money.js';
import type { Day } from '#kernel/time.js';
import type { ReturnNoted } from '../escrow-events.js';

export class NoteReturn {
  constructor(
    readonly projectId: string,
    readonly amount: Fen,
    readonly on: Day,
    readonly acting: Acting,
  ) {}
}

/** Mirrors money that the police returned; each publication comes once. */
export function noteReturn({ projectId, amount, on }: NoteReturn): ReturnNoted[] {
  return [{ type: 'ReturnNoted', data: { projectId, amount, on } }];
}
