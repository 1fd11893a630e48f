import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { MachineClock } from '#kernel/clock.js';

export type SignInOutcome = 'signed-in' | 'wrong' | 'locked' | 'to-change' | 'changed';

/** Who tried to sign in, when, from where and with what result: appended, never changed. */
@Injectable()
export class SignInLog {
  constructor(
    private readonly pool: Pool,
    private readonly machine: MachineClock,
  ) {}

  async write(username: string, source: string, outcome: SignInOutcome): Promise<void> {
    await this.pool.query('INSERT INTO sign_ins (at, username, source, outcome) VALUES ($1, $2, $3, $4)', [
      this.machine.now(),
      username,
      source,
      outcome,
    ]);
  }
}
