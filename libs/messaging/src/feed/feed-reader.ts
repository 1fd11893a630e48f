import type { Pool } from 'pg';
import type { FeedEntry } from '../feed.js';

/** Reads a service's published feed. Whoever hands it to another service checks that it may read the channel. */
export class FeedReader {
  constructor(private readonly pool: Pool) {}

  /** Entries of a channel after a feed sequence, in order. */
  read(channel: string, afterFeedSeq: number, limit: number): Promise<FeedEntry[]> {
    return this.entries('SELECT body FROM feed WHERE channel = $1 AND feed_seq > $2 ORDER BY feed_seq LIMIT $3', [
      channel,
      afterFeedSeq,
      limit,
    ]);
  }

  /** Entries of one key between two key sequences, both included. */
  range(channel: string, key: string, fromKeySeq: number, toKeySeq: number): Promise<FeedEntry[]> {
    return this.entries(
      'SELECT body FROM feed WHERE channel = $1 AND key = $2 AND key_seq BETWEEN $3 AND $4 ORDER BY key_seq',
      [channel, key, fromKeySeq, toKeySeq],
    );
  }

  /** The last feed sequence of a channel; 0 when nothing was published. */
  highWater(channel: string): Promise<number> {
    return this.number('SELECT max(feed_seq) AS n FROM feed WHERE channel = $1', [channel]);
  }

  /** The position of the publisher's log up to which everything is in the feed. */
  position(): Promise<number> {
    return this.number('SELECT position AS n FROM feed_position', []);
  }

  private async entries(sql: string, parameters: readonly unknown[]): Promise<FeedEntry[]> {
    const { rows } = await this.pool.query<{ body: string }>(sql, [...parameters]);
    return rows.map(({ body }) => JSON.parse(body) as FeedEntry);
  }

  private async number(sql: string, parameters: readonly unknown[]): Promise<number> {
    const { rows } = await this.pool.query<{ n: string | null }>(sql, [...parameters]);
    return Number(rows[0]?.n ?? 0);
  }
}
