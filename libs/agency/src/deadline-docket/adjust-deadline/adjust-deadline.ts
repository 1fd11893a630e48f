import type { DeadlineAdjusted, StandingDeadline } from '#deadlines/standing-deadline.js';
import type { Acting } from '#kernel/acting.js';
import type { Day } from '#kernel/time.js';

/** Given by a reaction to the recount, for each day that moves. */
export class AdjustDeadline {
  constructor(
    readonly code: string,
    readonly of: string,
    readonly move: { readonly from: Day; readonly to: Day; readonly cause: string },
    readonly acting: Acting,
  ) {}
}

/** Moves the day on the stream that decides by it, unless the clock has stopped or was set anew in the meantime. */
export function adjustDeadline<State>(
  { code, of, move }: AdjustDeadline,
  { running, about }: Pick<StandingDeadline<State>, 'running' | 'about'>,
  state: State,
): DeadlineAdjusted[] {
  if (running(state)?.due !== move.from) return [];
  return [{ type: 'DeadlineAdjusted', data: { ...about(of, state), code, ...move } }];
}
