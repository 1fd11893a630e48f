import type { Acting } from '#kernel/acting.js';
import type { Reading, ReplayStarted } from '../replay-session.js';

export class StartReplay {
  constructor(
    readonly projectId: string,
    readonly reading: Omit<Reading, 'projectId'>,
    readonly acting: Acting,
  ) {}
}

/** Puts a reading on record; there is nothing to refuse: access was decided before. */
export function startReplay({ projectId, reading, acting }: StartReplay): ReplayStarted[] {
  const { userId, name, post } = acting;
  return [{ type: 'ReplayStarted', data: { projectId, ...reading, userId, name, post } }];
}
