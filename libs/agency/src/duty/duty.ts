import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { grantToApp, type Migration } from '#messaging/migration.js';

export const dutyMigrations: readonly Migration[] = [
  {
    id: 'duty-001',
    sql: `
      CREATE TABLE duty (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        holder uuid,
        -- by the database's clock; whoever has not renewed by then may be relieved
        until timestamptz NOT NULL
      );
      INSERT INTO duty (until) VALUES ('-infinity');
      ${grantToApp('SELECT, UPDATE ON duty')}`,
  },
];

/** Another process of the service is on duty now; this one has to end. */
export class Relieved extends Error {
  override readonly name = 'Relieved';
  constructor(service: string) {
    super(`${service} 已由另一个进程接替，本进程退出`);
  }
}

export interface DutyTerms {
  readonly service: string;
  /** How long a process that says nothing keeps its duty, in ms. */
  readonly patienceMs?: number;
  /** Called once when another process is on duty and this one stands by. */
  readonly standsBy: () => void;
  /** Called once when another process has taken over: everything that this one still writes is refused. */
  readonly relieved: (error: Relieved) => void;
  /** Ends the waiting. */
  readonly ending?: AbortSignal | undefined;
}

const LOCK = 7_346_002;
const PATIENCE_MS = 10_000;
const CLAIM = termWhere('held OR until < clock_timestamp()');
const RENEW = termWhere('holder = $1');

function termWhere(condition: string): string {
  return `
    WITH lock AS MATERIALIZED (SELECT CASE WHEN $3 THEN true ELSE pg_try_advisory_lock(${LOCK}) END AS held)
    UPDATE duty SET holder = $1, until = clock_timestamp() + make_interval(secs => $2)
    FROM lock WHERE ${condition} RETURNING held`;
}

/**
 * Which process of a service does its work: one at a time, the others stand by. The database knows by a lock that goes
 * with its holder's connection (a killed process is replaced at once) and by a term that the holder renews (so is one
 * that hangs). What a relieved process still tries to write is refused by the epochs of feed, relay and read models.
 */
export class Duty {
  private readonly holder = randomUUID();
  private readonly resting = new AbortController();
  private client: pg.Client | undefined;
  /** Whether this connection has the lock: who took over from one that hung gets it when that one ends. */
  private held = false;
  private renewing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly url: string,
    private readonly terms: DutyTerms,
  ) {}

  /** Resolves when this process is on duty. @throws Error when `ending` is aborted, or the database is away */
  static async take(url: string, terms: DutyTerms): Promise<Duty> {
    const duty = new Duty(url, terms);
    try {
      for (let waits = 0; !(await duty.says(CLAIM)); waits++) {
        if (waits === 0) terms.standsBy();
        await delay(duty.pause, undefined, { signal: terms.ending });
      }
    } catch (error) {
      await duty.hangUp();
      throw error;
    }
    duty.renewing = duty.renew();
    return duty;
  }

  /** Another process may take over at once. */
  async release(): Promise<void> {
    this.resting.abort();
    await this.renewing;
    await this.hangUp();
  }

  private get patience(): number {
    return this.terms.patienceMs ?? PATIENCE_MS;
  }

  private get pause(): number {
    return this.patience / 10;
  }

  private async renew(): Promise<void> {
    const { signal } = this.resting;
    while (await isOver(delay(this.pause, undefined, { signal, ref: false }))) {
      try {
        if (await this.says(RENEW)) continue;
        this.terms.relieved(new Relieved(this.terms.service));
        return;
      } catch {
        void this.hangUp(); // the database is away, for any other process too
      }
    }
  }

  /** Whether the statement found this process entitled. */
  private async says(statement: string): Promise<boolean> {
    this.client ??= await this.connect();
    const values = [this.holder, this.patience / 1000, this.held];
    const { rows } = await this.client.query<{ held: boolean }>(statement, values);
    this.held = rows[0]?.held ?? false;
    return rows.length === 1;
  }

  private async connect(): Promise<pg.Client> {
    const open = { connectionString: this.url, application_name: `anju-${this.terms.service}-duty`, keepAlive: true };
    const client = new pg.Client({ ...open, query_timeout: this.patience, connectionTimeoutMillis: this.patience });
    client.on('error', () => undefined); // the next statement tells
    await client.connect();
    return client;
  }

  private async hangUp(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    this.held = false;
    await client?.end().catch(() => undefined);
  }
}

function isOver(waiting: Promise<unknown>): Promise<boolean> {
  return waiting.then(
    () => true,
    () => false,
  );
}
