import type { Pool } from 'pg';
import { LANES } from './topics.js';

/** How far a lane of a channel was carried. */
export interface LaneState {
  /** Feed sequence of the lane's last entry; 0 for none. */
  readonly feedSeq: number;
  /** The least offset that the partition's next message can have: a lower one tells that the topic was lost. */
  readonly nextOffset: number;
}

/** Lanes of all channels, by channel; lane n at index n − 1. */
export type Lanes = Map<string, LaneState[]>;

export function emptyLanes(): LaneState[] {
  return Array.from({ length: LANES }, () => ({ feedSeq: 0, nextOffset: 0 }));
}

/** Takes the relay over into the next epoch: what a relay of an earlier one records, fails. */
export async function takeOverRelay(pool: Pool): Promise<{ epoch: number; lanes: Lanes }> {
  const taken = await pool.query<{ epoch: string }>('UPDATE relay_epoch SET epoch = epoch + 1 RETURNING epoch');
  const { rows } = await pool.query<{ channel: string; lane: number; feed_seq: string; next_offset: string }>(
    'SELECT channel, lane, feed_seq, next_offset FROM relay_lanes',
  );
  const lanes: Lanes = new Map();
  for (const { channel, lane, feed_seq, next_offset } of rows) {
    const states = lanes.get(channel) ?? emptyLanes();
    states[lane - 1] = { feedSeq: Number(feed_seq), nextOffset: Number(next_offset) };
    lanes.set(channel, states);
  }
  return { epoch: Number(taken.rows[0]?.epoch), lanes };
}

/** Records how far channels were carried; false, and nothing done, when another relay has taken over. */
export async function recordLanes(pool: Pool, epoch: number, lanes: Lanes): Promise<boolean> {
  const rows = [...lanes].flatMap(([channel, states]) =>
    states.map(({ feedSeq, nextOffset }, index) => ({ channel, lane: index + 1, feedSeq, nextOffset })),
  );
  const answer = await pool.query<{ current: boolean }>(
    `WITH fence AS (SELECT epoch FROM relay_epoch WHERE epoch = $1 FOR SHARE),
     kept AS (
       INSERT INTO relay_lanes (channel, lane, feed_seq, next_offset)
       SELECT l.* FROM fence, unnest($2::text[], $3::integer[], $4::bigint[], $5::bigint[]) AS l
       ON CONFLICT (channel, lane) DO UPDATE SET feed_seq = excluded.feed_seq, next_offset = excluded.next_offset)
     SELECT EXISTS (SELECT FROM fence) AS current`,
    [
      epoch,
      rows.map(({ channel }) => channel),
      rows.map(({ lane }) => lane),
      rows.map(({ feedSeq }) => feedSeq),
      rows.map(({ nextOffset }) => nextOffset),
    ],
  );
  return answer.rows[0]?.current === true;
}
