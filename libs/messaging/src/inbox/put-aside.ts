import type { Pool } from 'pg';
import type { FeedEntry } from '../feed.js';
import type { Unreadable } from '../transport.js';

/** A message that waits until somebody has looked at it. */
export interface PutAside extends Unreadable {
  readonly receivedAt: Date;
}

/** Messages that could not be read. They block nothing: the entries that they hold up show as gaps of their keys. */
export class PutAsideShelf {
  constructor(private readonly pool: Pool) {}

  /** Keeps a message; the same one, brought again, is kept once. */
  async keep({ service, channel, place, message, reason }: Unreadable, receivedAt: Date): Promise<void> {
    await this.pool.query(
      `INSERT INTO inbox_unreadable (service, channel, place, message, reason, received_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (service, channel, place) DO UPDATE SET message = excluded.message, reason = excluded.reason`,
      [service, channel, place, message, reason, receivedAt],
    );
  }

  async list(): Promise<PutAside[]> {
    const { rows } = await this.pool.query<Omit<PutAside, 'receivedAt'> & { received_at: Date }>(
      'SELECT service, channel, place, message, reason, received_at FROM inbox_unreadable ORDER BY received_at, service, channel, place',
    );
    return rows.map(({ received_at, ...row }) => ({ ...row, receivedAt: received_at }));
  }

  /**
   * Reads a message again and hands its entry over; it is gone from the shelf once that is done. One that still cannot
   * be read stays, with the new reason.
   * @returns whether it could be read
   */
  async release(
    one: Unreadable,
    read: (unreadable: Unreadable) => Promise<FeedEntry>,
    take: (entry: FeedEntry) => Promise<void>,
  ): Promise<boolean> {
    let entry: FeedEntry;
    try {
      entry = await read(one);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await this.keep({ ...one, reason }, new Date(0));
      return false;
    }
    await take(entry);
    await this.discard(one);
    return true;
  }

  /** Somebody has looked: this was never an entry. */
  async discard({ service, channel, place }: Pick<Unreadable, 'service' | 'channel' | 'place'>): Promise<void> {
    await this.pool.query('DELETE FROM inbox_unreadable WHERE service = $1 AND channel = $2 AND place = $3', [
      service,
      channel,
      place,
    ]);
  }
}
