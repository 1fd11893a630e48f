/** What the cookie says: only who and which session; post and roles come from the local copy of the accounts. */
export interface SessionClaims {
  readonly userId: string;
  readonly sessionId: string;
}

/** A signed-in person as every service sees it. */
export interface Officer {
  readonly userId: string;
  readonly name: string;
  readonly post: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly roles: readonly string[];
  readonly sessionId: string;
}

export const SESSION_COOKIE = 'anju_session';
/** Idle time of a session; a token lives as long and is renewed while in use. */
export const SESSION_MINUTES = 15;
export const SESSION_MAX_HOURS = 8;
