import type { HolidayNotice } from '#kernel/holidays.js';
import type { Officer, SessionClaims } from './session.js';

/** A service's local copy of what identity published: works while identity is down. */
export abstract class Directory {
  /** The person behind a session, unless the account is closed or the session ended. */
  abstract officer(claims: SessionClaims): Promise<Officer | undefined>;
  abstract publicKeyOf(keyId: string): Promise<string | undefined>;
  /** Name of an agency in the organisation directory; its id when unknown. */
  abstract agencyName(agencyId: string): Promise<string>;
  /** The holiday notices that the county has published, one per year. */
  abstract holidays(): Promise<readonly HolidayNotice[]>;
}
