import type { Position } from '@eventstore/db-client';
import type pg from 'pg';
import { LogUnavailable, type CommandOutcome } from '../event-log.js';
import { isOutage } from '../postgres/append-connection.js';
import { outcomeIn, RECEIPT_COLUMNS, type ReceiptRow } from '../receipt-row.js';
import { IndexAway, IndexTransaction, placeIn, type Indexed, type PlaceRow } from './index-transaction.js';
import { patiently } from './patience.js';

/** The ordinals and receipts in the service's PostgreSQL (event-index.sql.ts). The pool is the caller's. */
export class EventIndex {
  /** @param patience in ms, see LogUnavailable */
  constructor(
    private readonly pool: pg.Pool,
    private readonly patience: number,
  ) {}

  /**
   * Does the work while no other process appends or indexes. When the connection breaks, all of it is done again:
   * whatever the first attempt left in EventStoreDB, the second finds there.
   * @throws LogUnavailable when PostgreSQL was away for too long; whatever else `work` throws
   */
  locked<T>(work: (transaction: IndexTransaction) => Promise<T>): Promise<T> {
    return patiently(this.patience, () => this.inTransaction(work), isIndexAway);
  }

  /** The last event that has an ordinal. */
  async last(): Promise<Indexed | undefined> {
    const row = (await this.rows<PlaceRow>('last', `${PLACES} ORDER BY position DESC LIMIT 1`, []))[0];
    return row && placeIn(row);
  }

  /** The events after an ordinal, oldest first. */
  async after(position: number, limit: number): Promise<Indexed[]> {
    const sql = `${PLACES} WHERE position > $1 ORDER BY position LIMIT $2`;
    return (await this.rows<PlaceRow>('after', sql, [position, limit])).map(placeIn);
  }

  /** The ordinals of a stream's events from a revision on. */
  async ofStream(stream: string, fromRevision: number): Promise<number[]> {
    const sql = 'SELECT position FROM event_index.events WHERE stream = $1 AND revision >= $2 ORDER BY revision';
    return (await this.rows<[string]>('stream', sql, [stream, fromRevision])).map(([position]) => Number(position));
  }

  async outcomeOf(commandId: string): Promise<CommandOutcome | undefined> {
    const sql = `SELECT ${RECEIPT_COLUMNS} FROM event_index.receipts WHERE command_id = $1`;
    const row = (await this.rows<ReceiptRow>('receipt', sql, [commandId]))[0];
    return row && outcomeIn(row);
  }

  private async inTransaction<T>(work: (transaction: IndexTransaction) => Promise<T>): Promise<T> {
    let client: pg.PoolClient | undefined;
    try {
      client = await connected(this.pool);
      client.on('error', ignore); // the next statement tells of it too; unheard here, it would end the process
      const transaction = await IndexTransaction.begin(client);
      const result = await work(transaction);
      await transaction.commit();
      client.off('error', ignore);
      client.release();
      return result;
    } catch (error) {
      client?.release(true); // its end rolls back and gives the lock free, however it stands
      throw error;
    }
  }

  private async rows<Row extends unknown[]>(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    try {
      const query = { name: `event_index.${name}`, text, values: [...values], rowMode: 'array' as const };
      return (await this.pool.query<Row>(query)).rows;
    } catch (error) {
      throw isOutage(error) ? new LogUnavailable(error) : error;
    }
  }
}

const PLACES = 'SELECT position, commit_at, prepare_at, stream, revision, recorded_at FROM event_index.events';

/** Where an event lies among those of EventStoreDB, for comparing. */
export function samePlace(one: Position, other: Position): boolean {
  return one.commit === other.commit && one.prepare === other.prepare;
}

async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw new IndexAway(error);
  }
}

function isIndexAway(error: unknown): boolean {
  return error instanceof IndexAway;
}

function ignore(): void {}
