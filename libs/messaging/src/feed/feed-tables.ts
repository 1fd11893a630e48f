import type { Pool } from 'pg';
import { int8Array, textArray } from '#event-store/postgres/binary-array.js';
import { canonicalJson } from '#kernel/canonical-json.js';
import type { FeedEntry } from '../feed.js';
import { Heads, type Sourced } from './entries.js';

/** The last feed sequence of each channel. */
export async function channelHeads(pool: Pool): Promise<Heads> {
  const { rows } = await pool.query<{ channel: string; seq: string }>(
    'SELECT channel, max(feed_seq) AS seq FROM feed GROUP BY channel',
  );
  const heads = new Heads();
  for (const { channel, seq } of rows) heads.set(channel, undefined, Number(seq));
  return heads;
}

/** Looks up the last numbers of those keys that are to be published and are not known yet. */
export async function addKeyHeads(pool: Pool, heads: Heads, sourced: readonly Sourced[]): Promise<void> {
  const missing = sourced.map(({ publication }) => publication).filter(({ channel, key }) => !heads.has(channel, key));
  if (missing.length === 0) return;
  const { rows } = await pool.query<{ channel: string; key: string; seq: string }>(
    `SELECT DISTINCT pair.channel, pair.key,
       (SELECT max(key_seq) FROM feed f WHERE f.channel = pair.channel AND f.key = pair.key) AS seq
     FROM unnest($1::text[], $2::text[]) AS pair (channel, key)`,
    [missing.map(({ channel }) => channel), missing.map(({ key }) => key)],
  );
  for (const { channel, key, seq } of rows) heads.set(channel, key, Number(seq));
}

/** What a writer moves, and the epoch in which it may. */
export interface Move {
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
}

const PUBLISH = `
  WITH fence AS (UPDATE feed_position SET position = $3 WHERE epoch = $1 AND position = $2 RETURNING position),
  written AS (
    INSERT INTO feed (channel, feed_seq, key, key_seq, body)
    SELECT e.* FROM fence, unnest($4::text[], $5::bigint[], $6::text[], $7::bigint[], $8::text[]) AS e)
  SELECT EXISTS (SELECT FROM fence) AS moved`;

/** Writes entries and moves the feed's position in one statement; false, and nothing done, when it does not stand there. */
export async function publish(pool: Pool, { epoch, from, to }: Move, entries: readonly FeedEntry[]): Promise<boolean> {
  const { rows } = await pool.query<{ moved: boolean }>({
    name: 'feed.publish',
    text: PUBLISH,
    values: [
      ...[epoch, from, to],
      textArray(entries.map((entry) => entry.channel)),
      int8Array(entries.map((entry) => entry.feedSeq)),
      textArray(entries.map((entry) => entry.key)),
      int8Array(entries.map((entry) => entry.keySeq)),
      textArray(entries.map((entry) => canonicalJson(entry))),
    ],
  });
  return rows[0]?.moved === true;
}
