import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { MachineClock } from '#kernel/clock.js';

/** S-06. An account is locked after five failures; an address, behind which a whole office may sit, after fifty. */
const ACCOUNT_LIMIT = 5;
const SOURCE_LIMIT = 50;

/**
 * Counts an attempt before the password is looked at, so that attempts side by side can't outrun the count.
 * The last one of the limit is still let through, and locks until it succeeds; one more is refused, and prolongs nothing.
 */
const COUNT = `
  INSERT INTO sign_in_locks AS lock (subject, failures, since) VALUES ($1, 1, $2::timestamptz)
  ON CONFLICT (subject) DO UPDATE SET
    failures = CASE WHEN lock.locked_until > $2::timestamptz THEN $3::int + 1
                    WHEN lock.since <= $2::timestamptz - interval '15 minutes' THEN 1
                    ELSE lock.failures + 1 END,
    since = CASE WHEN lock.locked_until > $2::timestamptz OR lock.since > $2::timestamptz - interval '15 minutes' THEN lock.since ELSE $2::timestamptz END,
    locked_until = CASE WHEN lock.locked_until > $2::timestamptz THEN lock.locked_until
                        WHEN lock.since > $2::timestamptz - interval '15 minutes' AND lock.failures + 1 >= $3::int
                        THEN $2::timestamptz + interval '15 minutes' END
  RETURNING failures <= $3::int AS admitted`;

/** Counts failed sign-ins in the database: a restart or a second process forgets nothing. */
@Injectable()
export class SignInLocks {
  constructor(
    private readonly pool: Pool,
    private readonly machine: MachineClock,
  ) {}

  /** Counts an attempt as failed; false when the account or the address is locked. */
  async admit(username: string, source: string): Promise<boolean> {
    const now = this.machine.now();
    const bySource = await this.count(sourceSubject(source), now, SOURCE_LIMIT);
    return bySource && (await this.count(accountSubject(username), now, ACCOUNT_LIMIT));
  }

  /** The attempt was none of a stranger: the account is free again, and the address loses one failure. */
  async succeeded(username: string, source: string): Promise<void> {
    await this.pool.query('DELETE FROM sign_in_locks WHERE subject = $1', [accountSubject(username)]);
    await this.pool.query(
      `UPDATE sign_in_locks SET failures = GREATEST(failures - 1, 0),
         locked_until = CASE WHEN failures > $2 THEN locked_until END WHERE subject = $1`,
      [sourceSubject(source), SOURCE_LIMIT],
    );
    const dayAgo = new Date(this.machine.now().getTime() - 24 * 3_600_000);
    await this.pool.query('DELETE FROM sign_in_locks WHERE since < $1', [dayAgo]);
  }

  private async count(subject: string, now: Date, limit: number): Promise<boolean> {
    const { rows } = await this.pool.query<{ admitted: boolean }>(COUNT, [subject, now, limit]);
    return rows[0]?.admitted === true;
  }
}

const accountSubject = (username: string): string => `account ${username}`;
const sourceSubject = (source: string): string => `source ${source}`;
