import type { PoolClient } from 'pg';
import { int8Array, textArray } from '#event-store/postgres/binary-array.js';
import { canonicalJson } from '#kernel/canonical-json.js';
import type { FeedEntry } from '../feed.js';
import type { ChannelOf, Reached } from '../transport.js';
import type { Admission, Arrival, KeyState } from './admission.js';

export type LaneReached = Reached & { readonly lane: number };

/** The last inbox sequence; whoever has asked is alone until the transaction ends. */
export async function lockHead(client: PoolClient): Promise<number> {
  const lock = { name: 'inbox.lock', text: 'SELECT inbox_seq FROM inbox_head FOR UPDATE' };
  const { rows } = await client.query<{ inbox_seq: string }>(lock);
  return Number(rows[0]?.inbox_seq);
}

export async function keyStates(
  client: PoolClient,
  { service, channel }: ChannelOf,
  keys: readonly string[],
): Promise<Map<string, KeyState>> {
  const { rows } = await client.query<{ key: string; last: string; parked: string | null }>(
    'SELECT key, last, parked FROM inbox_key WHERE service = $1 AND channel = $2 AND key = ANY ($3)',
    [service, channel, keys],
  );
  return new Map(
    rows.map(({ key, last, parked }) => [key, { last: Number(last), ...(parked === null ? {} : { parked }) }]),
  );
}

/** Writes what became of a batch. */
export async function record(
  client: PoolClient,
  of: ChannelOf,
  { head, now, reached }: { head: number; now: Date; reached: readonly LaneReached[] },
  admission: Admission,
): Promise<void> {
  await Promise.all([
    admission.admitted.length > 0 && admit(client, head, now, admission.admitted),
    admission.changed.size > 0 && keep(client, of, now, admission),
    admission.waiting.length > 0 && wait(client, admission.waiting),
    reached.length > 0 && arriveAt(client, of, reached),
  ]);
}

const ARRIVE = `
  INSERT INTO inbox_source (service, channel, lane, feed_seq, next)
  SELECT $1, $2, lane, feed_seq, next FROM unnest($3::integer[], $4::bigint[], $5::bigint[]) AS l (lane, feed_seq, next)
  ON CONFLICT (service, channel, lane)
    DO UPDATE SET feed_seq = greatest(inbox_source.feed_seq, excluded.feed_seq), next = excluded.next`;

/** @param reached each lane once */
async function arriveAt(
  client: PoolClient,
  { service, channel }: ChannelOf,
  reached: readonly LaneReached[],
): Promise<void> {
  const columns = [
    reached.map(({ lane }) => lane),
    reached.map(({ feedSeq }) => feedSeq),
    reached.map(({ next }) => next ?? null),
  ];
  await client.query({ name: 'inbox.arrive', text: ARRIVE, values: [service, channel, ...columns] });
}

const ADMIT = `
  WITH head AS (UPDATE inbox_head SET inbox_seq = $1::bigint + cardinality($2::text[]))
  INSERT INTO inbox SELECT $1::bigint + n, service, channel, feed_seq, key, key_seq, event_id, contract, body,
    to_timestamp(received_ms / 1000.0), $11::timestamptz, outcome
  FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::text[],
              $10::bigint[], $12::text[])
    WITH ORDINALITY AS e (service, channel, feed_seq, key, key_seq, event_id, contract, body, received_ms, outcome, n)`;

async function admit(client: PoolClient, head: number, now: Date, admitted: readonly Arrival[]): Promise<void> {
  const texts = (of: (entry: FeedEntry) => string) => textArray(admitted.map(({ entry }) => of(entry)));
  const numbers = (of: (entry: FeedEntry) => number) => int8Array(admitted.map(({ entry }) => of(entry)));
  await client.query({
    name: 'inbox.admit',
    text: ADMIT,
    values: [
      head,
      texts(({ service }) => service),
      texts(({ channel }) => channel),
      numbers(({ feedSeq }) => feedSeq),
      texts(({ key }) => key),
      numbers(({ keySeq }) => keySeq),
      texts(({ eventId }) => eventId),
      texts(({ contract }) => contract),
      texts(canonicalJson),
      int8Array(admitted.map(({ receivedAt }) => receivedAt.getTime())),
      now,
      textArray(admitted.map(({ outcome }) => outcome)),
    ],
  });
}

async function keep(
  client: PoolClient,
  { service, channel }: ChannelOf,
  now: Date,
  admission: Admission,
): Promise<void> {
  const keys = [...admission.changed];
  const states = keys.map((key) => admission.stateOf(key));
  await client.query(
    `INSERT INTO inbox_key (service, channel, key, last, parked, parked_at)
     SELECT $1, $2, key, last, parked, CASE WHEN parked IS NULL THEN NULL ELSE $6::timestamptz END
     FROM unnest($3::text[], $4::bigint[], $5::text[]) AS k (key, last, parked)
     ON CONFLICT (service, channel, key) DO UPDATE SET last = excluded.last, parked = excluded.parked,
       parked_at = CASE WHEN excluded.parked IS NULL THEN NULL ELSE coalesce(inbox_key.parked_at, excluded.parked_at) END`,
    [service, channel, keys, states.map(({ last }) => last), states.map(({ parked }) => parked ?? null), now],
  );
}

async function wait(client: PoolClient, waiting: readonly Arrival[]): Promise<void> {
  await client.query(
    `INSERT INTO inbox_waiting (service, channel, key, key_seq, body, received_at)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::timestamptz[])
     ON CONFLICT DO NOTHING`,
    [
      waiting.map(({ entry }) => entry.service),
      waiting.map(({ entry }) => entry.channel),
      waiting.map(({ entry }) => entry.key),
      waiting.map(({ entry }) => entry.keySeq),
      waiting.map(({ entry }) => canonicalJson(entry)),
      waiting.map(({ receivedAt }) => receivedAt),
    ],
  );
}

/** Takes a key's waiting entries off the queue, in order. */
export async function unqueue(client: PoolClient, { service, channel }: ChannelOf, key: string): Promise<Arrival[]> {
  const { rows } = await client.query<{ body: string; received_at: Date }>(
    `WITH taken AS (DELETE FROM inbox_waiting WHERE service = $1 AND channel = $2 AND key = $3
                    RETURNING key_seq, body, received_at)
     SELECT body, received_at FROM taken ORDER BY key_seq`,
    [service, channel, key],
  );
  return rows.map(({ body, received_at }) => ({
    entry: JSON.parse(body) as FeedEntry,
    receivedAt: received_at,
    outcome: 'released',
  }));
}
