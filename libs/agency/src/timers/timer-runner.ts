import type { Pool } from 'pg';
import type { DomainClock } from '#kernel/clock.js';
import { RuleViolation } from '#kernel/errors.js';
import { grantToApp, type Migration } from '#messaging/migration.js';
import { derivedId } from '../gateway.js';
import type { RuleActor } from '../rule-actor.js';
import type { TimerRule } from './timer-rule.js';

export const timerMigrations: readonly Migration[] = [
  {
    id: 'timers-001-fired',
    sql: `
      CREATE TABLE timers_fired (
        timer_id text PRIMARY KEY,
        -- the occurrence that fired last
        due timestamptz NOT NULL
      );
      ${grantToApp('SELECT, INSERT, UPDATE ON timers_fired')}`,
  },
];

/** The next occurrence of every timer that is still to come, earliest first. */
const NEXT = `
  SELECT rule, timer_id, due, subject FROM (
    SELECT substr(projection, 8) AS rule, key AS timer_id, row->'subject' AS subject,
           CASE WHEN fired.due IS NULL THEN (row->>'due')::timestamptz
                WHEN row ? 'everyDays' THEN fired.due + make_interval(days => (row->>'everyDays')::int)
           END AS due
    FROM read_rows LEFT JOIN timers_fired fired ON fired.timer_id = key
    WHERE projection LIKE 'timers\\_%' AND version > 0
  ) AS pending
  WHERE due IS NOT NULL ORDER BY due, timer_id LIMIT 1`;

interface Pending {
  readonly rule: string;
  readonly timer_id: string;
  readonly due: Date;
  readonly subject: object;
}

export type GiveOrder = (order: object, commandId: string) => Promise<unknown>;

/** Fires the timers of a service, one by one in the order in which they are due. */
export class TimerRunner {
  /** The next timer, asked for once until something may have moved it. */
  private known: Promise<Pending | undefined> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly rules: readonly TimerRule[],
    private readonly clock: DomainClock,
    private readonly give: GiveOrder,
    private readonly acting: RuleActor,
  ) {}

  /** A timer may have been set or moved. */
  lookAgain(): void {
    this.known = undefined;
  }

  /** When the next timer is due, if any. */
  async nextDue(): Promise<Date | undefined> {
    return (await this.next())?.due;
  }

  /** Fires the earliest timer that is due by the clock; says whether there was one. A repeat is harmless. */
  async step(): Promise<boolean> {
    const timer = await this.next();
    if (!timer || timer.due > this.clock.now()) return false;
    const rule = this.rules.find(({ name }) => name === timer.rule);
    if (!rule) throw new Error(`timer ${timer.timer_id} belongs to no rule "${timer.rule}"`);
    const due = timer.due.toISOString();
    const order = rule.order(timer.subject, due, await this.acting(rule.name));
    await this.give(order, derivedId('timer', timer.timer_id, due)).catch((error: unknown) => {
      if (!(error instanceof RuleViolation)) throw error; // a refusal is on record: the timer has done its work
    });
    await this.pool.query(
      `INSERT INTO timers_fired (timer_id, due) VALUES ($1, $2)
       ON CONFLICT (timer_id) DO UPDATE SET due = GREATEST(timers_fired.due, EXCLUDED.due)`,
      [timer.timer_id, due],
    );
    this.lookAgain();
    return true;
  }

  private next(): Promise<Pending | undefined> {
    if (this.known) return this.known;
    const asked = this.pool.query<Pending>(NEXT).then(({ rows }) => rows[0]);
    asked.catch(() => this.lookAgain());
    return (this.known = asked);
  }
}
