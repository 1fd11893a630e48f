import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { failpoint } from '#failpoints/failpoint.js';
import { LogUnavailable } from '../event-log.js';

/** What the append function answers, see schema.sql.ts. */
export interface AppendAnswer {
  /** ISO instant that the log has reached; set when nothing was done. */
  readonly clockFloor: string | undefined;
  readonly verdicts: readonly Verdict[];
}

export interface Verdict {
  readonly kind: 'appended' | 'conflict' | 'known';
  readonly revision: number;
  readonly position: number;
}

const KINDS = ['appended', 'conflict', 'known'] as const;
const FIRST_PAUSE = 25; // ms; doubled up to LONGEST_PAUSE
const LONGEST_PAUSE = 1_000;

const APPEND = {
  name: 'event_log.append',
  text: 'SELECT clock_floor, outcomes::text FROM event_log.append($1,$2,$3,$4,$5,$6,$7,$8,$9)',
  rowMode: 'array' as const,
};

/**
 * The one connection that appends. When it breaks, the same batch is sent again over a new one: whether or not the
 * first attempt was committed, the receipts make the second harmless.
 */
export class AppendConnection {
  private client: pg.PoolClient | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly patience: number,
  ) {}

  /** @throws LogUnavailable after `patience` ms without an answer; DatabaseError when the statement itself failed */
  async append(values: readonly Buffer[]): Promise<AppendAnswer> {
    const until = performance.now() + this.patience;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        this.client ??= await this.connect();
        await failpoint('append.send');
        const { rows } = await this.client.query<[string | null, string]>({ ...APPEND, values: [...values] });
        await failpoint('append.answered');
        return answerOf(rows[0]);
      } catch (error) {
        if (this.client && !isOutage(error)) throw error;
        this.drop(error);
        if (performance.now() + pause > until) throw new LogUnavailable(error);
        await delay(pause);
      }
    }
  }

  /** Gives the connection back to the pool. */
  release(): void {
    this.client?.release();
    this.client = undefined;
  }

  private async connect(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    client.once('error', (error) => client === this.client && this.drop(error)); // unheard, it would end the process
    return client;
  }

  private drop(error: unknown): void {
    this.client?.release(error instanceof Error ? error : true);
    this.client = undefined;
  }
}

/** The server is away, going, full or read-only: not this statement's fault. */
export function isOutage(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || /^(08|53|57P|25006)/.test(error.code ?? '');
}

function answerOf(row: [string | null, string] | undefined): AppendAnswer {
  if (!row) throw new Error('the append function gave no answer');
  const [floor, outcomes] = row;
  if (floor !== null) return { clockFloor: new Date(Number(floor)).toISOString(), verdicts: [] };
  const numbers = outcomes.slice(1, -1).split(',').map(Number);
  const verdicts: Verdict[] = [];
  for (let i = 0; i < numbers.length; i += 3) {
    const [kind = NaN, revision = NaN, position = NaN] = numbers.slice(i, i + 3);
    verdicts.push({ kind: KINDS[kind] ?? unknown(kind), revision, position });
  }
  return { clockFloor: undefined, verdicts };
}

function unknown(kind: number): never {
  throw new Error(`the append function gave an unknown verdict ${kind}`);
}
