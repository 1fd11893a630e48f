import type { Acting } from '#kernel/acting.js';
import type { Session, SessionEnded } from '../session.js';

export class EndSession {
  constructor(
    readonly sessionId: string,
    readonly userId: string,
    readonly acting: Acting,
  ) {}
}

export function endSession({ sessionId, userId }: EndSession, { ended }: Session): SessionEnded[] {
  return ended ? [] : [{ type: 'SessionEnded', data: { sessionId, userId } }];
}
