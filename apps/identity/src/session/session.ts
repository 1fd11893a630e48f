import type { Aggregate, DomainEvent } from '#kernel/decider.js';

export type SessionEnded = DomainEvent<'SessionEnded', { sessionId: string; userId: string }>;
export type SessionEvent = SessionEnded;

export interface Session {
  readonly ended: boolean;
}

/** 会话: only its end is a fact that all must know. */
export const Session: Aggregate<Session, SessionEvent> = {
  stream: 'identity.session',
  initial: { ended: false },
  evolve: (_, event) => {
    switch (event.type) {
      case 'SessionEnded':
        return { ended: true };
    }
  },
};
