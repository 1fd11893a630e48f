import type { Acting } from '#kernel/acting.js';
import type { AccessLogged, CluePart } from '../clue-access.js';

export class LogAccess {
  constructor(
    readonly clueNo: string,
    readonly part: CluePart,
    readonly acting: Acting,
  ) {}
}

/** Puts a reading on record; there is nothing to refuse: access was decided before. */
export function logAccess({ clueNo, part, acting }: LogAccess): AccessLogged[] {
  const { userId, name, post } = acting;
  return [{ type: 'AccessLogged', data: { clueNo, part, userId, name, post } }];
}
