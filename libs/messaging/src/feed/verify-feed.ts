import type { Pool } from 'pg';
import { canonicalJson } from '#kernel/canonical-json.js';
import type { EventLog } from '#event-store/event-log.js';
import type { FeedEntry } from '../feed.js';
import { Heads, numbered, publicationsOf, type Publishing } from './entries.js';

/** The first place at which a channel is not what the log gives. */
export interface FeedDifference {
  readonly channel: string;
  readonly feedSeq: number;
  /** Absent: the feed has an entry that the log does not give. */
  readonly expected?: string;
  /** Absent: the feed lacks the entry. */
  readonly found?: string;
}

/** Computes the feed again from the log and compares it, text by text. It is never rewritten. Empty: all is well. */
export async function verifyFeed(
  pool: Pool,
  log: EventLog,
  publishing: Publishing,
  batch = 500,
): Promise<FeedDifference[]> {
  const end = await positionOf(pool);
  const since = await startsOf(pool);
  const begun = ({ channel, contract, position }: Pick<FeedEntry, 'channel' | 'contract' | 'position'>) =>
    position > (since.get(`${channel} ${contract}`) ?? Infinity);
  const heads = new Heads();
  const differences = new Map<string, FeedDifference>();
  for (let after = 0; after < end;) {
    const texts = (await log.readTexts(after, batch)).filter(({ position }) => position <= end);
    const last = texts.at(-1);
    if (!last) throw new Error(`the log ends at ${after}, but the feed was written up to ${end}`);
    const sourced = texts
      .flatMap((text) => publicationsOf(text, publishing))
      .filter(({ event, publication }) => begun({ ...publication, position: event.position }));
    const expected = numbered(publishing.publisher.service, sourced, heads);
    for (const difference of await compare(pool, expected)) {
      if (!differences.has(difference.channel)) differences.set(difference.channel, difference);
    }
    after = last.position;
  }
  for (const surplus of await surplusOf(pool, heads)) {
    if (!differences.has(surplus.channel)) differences.set(surplus.channel, surplus);
  }
  return [...differences.values()];
}

async function compare(pool: Pool, expected: readonly FeedEntry[]): Promise<FeedDifference[]> {
  const { rows } = await pool.query<{ channel: string; feed_seq: string; body: string }>(
    `SELECT feed.channel, feed.feed_seq, feed.body FROM unnest($1::text[], $2::bigint[]) AS e (channel, feed_seq)
     JOIN feed USING (channel, feed_seq)`,
    [expected.map(({ channel }) => channel), expected.map(({ feedSeq }) => feedSeq)],
  );
  const found = new Map(rows.map(({ channel, feed_seq, body }) => [`${channel} ${feed_seq}`, body]));
  return expected.flatMap((entry) => {
    const { channel, feedSeq } = entry;
    const text = canonicalJson(entry);
    const body = found.get(`${channel} ${feedSeq}`);
    if (body === text) return [];
    return [{ channel, feedSeq, expected: text, ...(body === undefined ? {} : { found: body }) }];
  });
}

async function surplusOf(pool: Pool, heads: Heads): Promise<FeedDifference[]> {
  const { rows } = await pool.query<{ channel: string; last: string }>(
    'SELECT channel, max(feed_seq) AS last FROM feed GROUP BY channel ORDER BY channel',
  );
  const longer = rows.filter(({ channel, last }) => Number(last) > heads.get(channel));
  return Promise.all(
    longer.map(async ({ channel }) => {
      const feedSeq = heads.get(channel) + 1;
      const sql = 'SELECT body FROM feed WHERE channel = $1 AND feed_seq >= $2 ORDER BY feed_seq LIMIT 1';
      const first = await pool.query<{ body: string }>(sql, [channel, feedSeq]);
      return { channel, feedSeq, found: first.rows[0]?.body ?? '' };
    }),
  );
}

async function positionOf(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ position: string }>('SELECT position FROM feed_position');
  return Number(rows[0]?.position ?? 0);
}

async function startsOf(pool: Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ channel: string; contract: string; since: string }>('SELECT * FROM feed_start');
  return new Map(rows.map(({ channel, contract, since }) => [`${channel} ${contract}`, Number(since)]));
}
