import type pg from 'pg';
import type { DomainClock } from '#kernel/clock.js';
import type { StoredEvent } from '#kernel/envelope.js';
import { EventLog, LogUnavailable, outcomeFor } from '../event-log.js';
import type { Append, CommandOutcome, LogPage, Standing, StoredText } from '../event-log.js';
import { outcomeIn, RECEIPT_COLUMNS, type ReceiptRow } from '../receipt-row.js';
import { storedEvent } from '../record-text.js';
import { Together } from '../together.js';
import { AppendConnection, isOutage } from './append-connection.js';
import { copyEvents, copyTexts } from './copy-log.js';
import { GroupCommit } from './group-commit.js';
import type { PendingAppend } from './pending-append.js';
import { standingParameters, STANDINGS, standingsIn, type Asked, type StandingRow } from './standings.js';

export interface PostgresEventLogOptions {
  /** How long a batch is sent again after the connection broke, in ms. */
  readonly patience?: number;
}

const PATIENCE = 15_000;

type TextRow = [position: string, stream: string, revision: number, record: string];
/**
 * The log in PostgreSQL (schema.sql.ts). The pool is the caller's, as the app role, and outlives the log; one of its
 * connections is kept for appending.
 */
export class PostgresEventLog extends EventLog {
  private readonly listeners = new Set<() => void>();
  private readonly commits: GroupCommit;
  private readonly reads = new Together<Asked, Standing>((asked) => this.standings(asked), {
    most: 128,
    isCommon: (error) => error instanceof LogUnavailable,
  });

  constructor(
    private readonly pool: pg.Pool,
    clock: DomainClock,
    { patience = PATIENCE }: PostgresEventLogOptions = {},
  ) {
    super();
    this.commits = new GroupCommit({
      connection: new AppendConnection(pool, patience),
      clock,
      answerKnown: (known) => this.answerKnown(known),
      committed: () => this.listeners.forEach((wake) => queueMicrotask(wake)),
    });
  }

  append(append: Append): Promise<CommandOutcome> {
    return this.commits.append(append);
  }

  async outcomeOf(commandId: string): Promise<CommandOutcome | undefined> {
    return (await this.outcomesOf([commandId])).get(commandId);
  }

  async readStream(stream: string, fromRevision = 0): Promise<StoredEvent[]> {
    const sql = 'SELECT position, record FROM event_log.events WHERE stream = $1 AND revision >= $2 ORDER BY revision';
    const rows = await this.rows<[string, string]>('event_log.stream', sql, [stream, fromRevision]);
    return rows.map(([position, record]) => storedEvent(record, Number(position)));
  }

  override standing(commandId: string, stream: string): Promise<Standing> {
    return this.reads.ask({ commandId, stream });
  }

  async readAll(after: number, limit: number): Promise<StoredEvent[]> {
    return (await this.readTexts(after, limit)).map(({ text, position }) => storedEvent(text, position));
  }

  async readTexts(after: number, limit: number): Promise<StoredText[]> {
    const sql =
      'SELECT position, stream, revision, record FROM event_log.events WHERE position > $1 ORDER BY position LIMIT $2';
    const rows = await this.rows<TextRow>('event_log.all', sql, [after, limit]);
    return rows.map(([position, stream, revision, text]) => ({ position: Number(position), stream, revision, text }));
  }

  readBulk(after: number): AsyncGenerator<StoredText[]> {
    return copyTexts(this.pool, after);
  }

  scan(after: number, types?: ReadonlySet<string>): AsyncGenerator<LogPage> {
    return copyEvents(this.pool, after, types);
  }

  async head(): Promise<number> {
    const sql = 'SELECT coalesce(max(position), 0) FROM event_log.events';
    return Number((await this.rows<[string]>('event_log.head', sql, []))[0]?.[0]);
  }

  onCommitted(wake: () => void): () => void {
    this.listeners.add(wake);
    return () => this.listeners.delete(wake);
  }

  close(): Promise<void> {
    return this.commits.close();
  }

  private async standings(asked: readonly Asked[]): Promise<Standing[]> {
    const rows = await this.rows<StandingRow>('event_log.standings', STANDINGS, standingParameters(asked));
    return standingsIn(rows, asked);
  }

  private async outcomesOf(commandIds: readonly string[]): Promise<Map<string, CommandOutcome>> {
    const sql = `SELECT ${RECEIPT_COLUMNS} FROM event_log.receipts WHERE command_id = ANY($1)`;
    const rows = await this.rows<ReceiptRow>('event_log.receipts', sql, [commandIds]);
    return new Map(rows.map((row) => [row[0], outcomeIn(row)]));
  }

  private async answerKnown(known: readonly PendingAppend[]): Promise<void> {
    const outcomes = this.outcomesOf(known.map(({ append }) => append.commandId));
    const answers = known.map(async ({ append, resolve, reject }) => {
      try {
        const outcome = (await outcomes).get(append.commandId);
        if (!outcome) throw new Error(`the receipt of command ${append.commandId} is gone`);
        resolve(outcomeFor(append.bodyHash, outcome));
      } catch (error) {
        reject(error);
      }
    });
    await Promise.all(answers);
  }

  private async rows<Row extends unknown[]>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>({ name, text, values: [...values], rowMode: 'array' })).rows;
    } catch (error) {
      throw isOutage(error) ? new LogUnavailable(error) : error;
    }
  }
}
