import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { SESSION_MAX_HOURS } from '#identity/session.js';
import { MachineClock } from '#kernel/clock.js';

/** Sessions by the machine's time: when each began, so that none is renewed beyond its eight hours. */
@Injectable()
export class Sessions {
  constructor(
    private readonly pool: Pool,
    private readonly machine: MachineClock,
  ) {}

  async begin(userId: string): Promise<{ sessionId: string; until: Date }> {
    const sessionId = uuidv7();
    const now = this.machine.now();
    const sql = 'INSERT INTO sessions (session_id, user_id, started_at) VALUES ($1, $2, $3)';
    await this.pool.query(sql, [sessionId, userId, now]);
    return { sessionId, until: endOf(now) };
  }

  /** The end of a session that goes on; undefined when it has ended or run its eight hours. */
  async until(sessionId: string): Promise<Date | undefined> {
    const sql = 'SELECT started_at FROM sessions WHERE session_id = $1 AND ended_at IS NULL';
    const { rows } = await this.pool.query<{ started_at: Date }>(sql, [sessionId]);
    const until = rows[0] && endOf(rows[0].started_at);
    return until !== undefined && until > this.machine.now() ? until : undefined;
  }

  async end(sessionId: string): Promise<void> {
    const sql = 'UPDATE sessions SET ended_at = $2 WHERE session_id = $1 AND ended_at IS NULL';
    await this.pool.query(sql, [sessionId, this.machine.now()]);
  }

  /** Ids of a person's sessions that go on. */
  async of(userId: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ session_id: string }>(
      `SELECT session_id FROM sessions
       WHERE user_id = $1 AND ended_at IS NULL AND started_at > $2 ORDER BY session_id`,
      [userId, new Date(this.machine.now().getTime() - SESSION_MAX_HOURS * 3_600_000)],
    );
    return rows.map(({ session_id }) => session_id);
  }
}

function endOf(started: Date): Date {
  return new Date(started.getTime() + SESSION_MAX_HOURS * 3_600_000);
}
