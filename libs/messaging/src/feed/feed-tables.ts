import type { Pool, PoolClient } from 'pg';
import { canonicalJson } from '#kernel/canonical-json.js';
import type { FeedEntry } from '../feed.js';
import { Heads, type Sourced } from './entries.js';

/** The last feed sequence of each channel that has one. */
export async function latestOf(pool: Pool): Promise<[channel: string, feedSeq: number][]> {
  const { rows } = await pool.query<{ channel: string; seq: string }>(
    'SELECT channel, max(feed_seq) AS seq FROM feed GROUP BY channel',
  );
  return rows.map(({ channel, seq }) => [channel, Number(seq)]);
}

/** The last numbers given out in the channels and for the keys that are to be published. */
export async function headsOf(client: PoolClient, sourced: readonly Sourced[]): Promise<Heads> {
  const keys = new Map(
    sourced.map(({ publication: { channel, key } }) => [JSON.stringify([channel, key]), { channel, key }]),
  );
  const { rows } = await client.query<{ channel: string; key: string | null; seq: string }>(
    `SELECT pair.channel, pair.key, (SELECT max(key_seq) FROM feed f WHERE f.channel = pair.channel AND f.key = pair.key) AS seq
       FROM unnest($1::text[], $2::text[]) AS pair (channel, key)
     UNION ALL
     SELECT one.channel, NULL, (SELECT max(feed_seq) FROM feed f WHERE f.channel = one.channel)
       FROM (SELECT DISTINCT unnest($1::text[])) AS one (channel)`,
    [[...keys.values()].map(({ channel }) => channel), [...keys.values()].map(({ key }) => key)],
  );
  const heads = new Heads();
  for (const { channel, key, seq } of rows) heads.set(channel, key ?? undefined, Number(seq));
  return heads;
}

export async function insertEntries(client: PoolClient, entries: readonly FeedEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await client.query(
    `INSERT INTO feed (channel, feed_seq, key, key_seq, body)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::text[])`,
    [
      entries.map((entry) => entry.channel),
      entries.map((entry) => entry.feedSeq),
      entries.map((entry) => entry.key),
      entries.map((entry) => entry.keySeq),
      entries.map((entry) => canonicalJson(entry)),
    ],
  );
}
