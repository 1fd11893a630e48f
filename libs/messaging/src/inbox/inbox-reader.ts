import type { Pool } from 'pg';
import type { FeedEntry } from '../feed.js';
import type { ChannelOf, Reached } from '../transport.js';
import type { Admitted } from './admission.js';

/** An admitted entry. The inbox is a log of the consumer's own: contiguous, append-only. */
export interface InboxEntry {
  /** Contiguous from 1. */
  readonly inboxSeq: number;
  readonly entry: FeedEntry;
  /** When it arrived, and when it was let in: they differ where a key had been parked. */
  readonly receivedAt: Date;
  readonly appliedAt: Date;
  readonly outcome: Admitted;
}

/** A key whose entries wait until somebody has looked. */
export interface ParkedKey {
  readonly service: string;
  readonly channel: string;
  readonly key: string;
  readonly reason: string;
  readonly parkedAt: Date;
  /** The entries that wait, in order; the first one is the one the reason speaks of. */
  readonly waiting: readonly FeedEntry[];
}

interface Row {
  readonly inbox_seq: string;
  readonly body: string;
  readonly received_at: Date;
  readonly applied_at: Date;
  readonly outcome: Admitted;
}

/** Reads the inbox. */
export class InboxReader {
  constructor(protected readonly pool: Pool) {}

  /** Admitted entries after an inbox sequence, in order. */
  async read(afterInboxSeq: number, limit: number): Promise<InboxEntry[]> {
    const { rows } = await this.pool.query<Row>(
      `SELECT inbox_seq, body, received_at, applied_at, outcome FROM inbox
       WHERE inbox_seq > $1 ORDER BY inbox_seq LIMIT $2`,
      [afterInboxSeq, limit],
    );
    return rows.map(inboxEntry);
  }

  /** What arrived of one event: who knew what when. */
  async ofEvent(eventId: string): Promise<InboxEntry[]> {
    const { rows } = await this.pool.query<Row>('SELECT * FROM inbox WHERE event_id = $1 ORDER BY inbox_seq', [
      eventId,
    ]);
    return rows.map(inboxEntry);
  }

  /** The last inbox sequence; 0 for none. */
  async head(): Promise<number> {
    const { rows } = await this.pool.query<{ inbox_seq: string }>('SELECT inbox_seq FROM inbox_head');
    return Number(rows[0]?.inbox_seq ?? 0);
  }

  /** Up to where each lane of a channel was taken over. */
  async reached({ service, channel }: ChannelOf): Promise<Map<number, Reached>> {
    const { rows } = await this.pool.query<{ lane: number; feed_seq: string; next: string | null }>(
      'SELECT lane, feed_seq, next FROM inbox_source WHERE service = $1 AND channel = $2',
      [service, channel],
    );
    const place = ({ feed_seq, next }: (typeof rows)[number]) => ({
      ...{ feedSeq: Number(feed_seq) },
      ...(next === null ? {} : { next: Number(next) }),
    });
    return new Map(rows.map((row) => [row.lane, place(row)]));
  }

  async parked(): Promise<ParkedKey[]> {
    const { rows } = await this.pool.query<
      Omit<ParkedKey, 'parkedAt' | 'waiting'> & { parked_at: Date; bodies: string[] }
    >(
      `SELECT service, channel, key, parked AS reason, parked_at,
         (SELECT coalesce(array_agg(w.body ORDER BY w.key_seq), '{}') FROM inbox_waiting w
          WHERE (w.service, w.channel, w.key) = (k.service, k.channel, k.key)) AS bodies
       FROM inbox_key k WHERE parked IS NOT NULL ORDER BY parked_at, service, channel, key`,
    );
    return rows.map(({ parked_at, bodies, ...key }) => ({
      ...key,
      parkedAt: parked_at,
      waiting: bodies.map((body) => JSON.parse(body) as FeedEntry),
    }));
  }
}

function inboxEntry({ inbox_seq, body, received_at, applied_at, outcome }: Row): InboxEntry {
  const entry = JSON.parse(body) as FeedEntry;
  return { inboxSeq: Number(inbox_seq), entry, receivedAt: received_at, appliedAt: applied_at, outcome };
}
