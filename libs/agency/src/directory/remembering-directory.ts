import type { HolidayNotice } from '#kernel/holidays.js';
import { Directory } from '#identity/directory.js';
import type { Officer, SessionClaims } from '#identity/session.js';
import type { ProjectionRunner } from '#projections/projection-runner.js';
import { directoryProjections } from './directory.projection.js';
import { Remembered } from './remembered.js';

/**
 * How long something is believed that nobody took back, in ms. A process that was relieved of its duty is not told what
 * its successor learns; it finds that out within a second as well.
 */
const BELIEVED_MS = 1_000;

const OWN_TABLES: ReadonlySet<string> = new Set(directoryProjections.map(({ name }) => name));

/** A directory that is not read again for every request: what changes in it is forgotten the moment it is known here. */
export class RememberingDirectory extends Directory {
  private readonly remembered = new Remembered(BELIEVED_MS, () => performance.now());

  constructor(private readonly directory: Directory) {
    super();
  }

  /** Hears of each change of the rows that the directory reads. Returns the way to stop. */
  follow(projections: Pick<ProjectionRunner, 'onAdvanced'>): () => void {
    return projections.onAdvanced((touched) => {
      if (touched.some((name) => OWN_TABLES.has(name))) this.remembered.forget();
    });
  }

  override officer(claims: SessionClaims): Promise<Officer | undefined> {
    const key = JSON.stringify(['officer', claims.userId, claims.sessionId]);
    return this.remembered.get(key, () => this.directory.officer(claims));
  }

  override publicKeyOf(keyId: string): Promise<string | undefined> {
    return this.remembered.get(`key ${keyId}`, () => this.directory.publicKeyOf(keyId));
  }

  override agencyName(agencyId: string): Promise<string> {
    return this.remembered.get(`agency ${agencyId}`, () => this.directory.agencyName(agencyId));
  }

  override holidays(): Promise<readonly HolidayNotice[]> {
    return this.remembered.get('holidays', () => this.directory.holidays());
  }
}
