import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { MachineClock } from '#kernel/clock.js';
import { PasswordHash } from './password-hash.module.js';

/** Who made the password. One that was made for a person is to be changed before it opens anything. */
export type Origin = 'demo' | 'founding' | 'issued' | 'chosen';

export interface Credential {
  readonly hash: string;
  readonly origin: Origin;
}

/** Passwords, as hashes only. */
@Injectable()
export class Credentials {
  constructor(
    private readonly pool: Pool,
    private readonly machine: MachineClock,
    private readonly hashing: PasswordHash,
  ) {}

  async find(userId: string): Promise<Credential | undefined> {
    const sql = 'SELECT hash, origin FROM credentials WHERE user_id = $1';
    return (await this.pool.query<Credential>(sql, [userId])).rows[0];
  }

  /** Of these accounts: who has a password, and by whom. */
  async origins(userIds: readonly string[]): Promise<ReadonlyMap<string, Origin>> {
    const sql = 'SELECT user_id, origin FROM credentials WHERE user_id = ANY($1)';
    const { rows } = await this.pool.query<{ user_id: string; origin: Origin }>(sql, [userIds]);
    return new Map(rows.map(({ user_id, origin }) => [user_id, origin]));
  }

  async set(userId: string, password: string, origin: Origin): Promise<void> {
    await this.pool.query(
      `INSERT INTO credentials (user_id, hash, origin, changed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_id) DO UPDATE
       SET hash = EXCLUDED.hash, origin = EXCLUDED.origin, changed_at = EXCLUDED.changed_at`,
      [userId, await this.hashing.of(password), origin, this.machine.now()],
    );
  }
}
