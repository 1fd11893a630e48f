import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Page, PageQuery } from '#http/page.js';
import { MachineClock } from '#kernel/clock.js';
import type { SignInRow } from '../sign-ins/sign-ins.js';

export type SignInOutcome = 'signed-in' | 'wrong' | 'locked' | 'to-change' | 'changed';

interface Entry {
  readonly id: string;
  readonly at: Date;
  readonly username: string;
  readonly source: string;
  readonly outcome: string;
}

/** Who tried to sign in, when, from where and with what result: appended, never changed. */
@Injectable()
export class SignInLog {
  constructor(
    private readonly pool: Pool,
    private readonly machine: MachineClock,
  ) {}

  async write(username: string, source: string, outcome: SignInOutcome): Promise<void> {
    const sql = 'INSERT INTO sign_ins (at, username, source, outcome) VALUES ($1, $2, $3, $4)';
    await this.pool.query(sql, [this.machine.now(), username, source, outcome]);
  }

  /** The latest first. */
  async page({ limit, cursor }: PageQuery): Promise<Page<SignInRow>> {
    const before = cursor !== undefined && /^\d{1,18}$/.test(cursor) ? cursor : null;
    const { rows } = await this.pool.query<Entry>(
      `SELECT id, at, username, source, outcome FROM sign_ins
       WHERE $1::bigint IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
      [before, limit + 1],
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      rows: rows.slice(0, limit).map(({ id: _, at, ...row }) => ({ at: at.toISOString(), ...row })),
      ...(last ? { cursor: last.id } : {}),
    };
  }
}
