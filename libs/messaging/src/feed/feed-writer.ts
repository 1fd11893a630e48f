import type { Pool, PoolClient } from 'pg';
import { contractName } from '#contracts/published.js';
import { canonicalJson } from '#kernel/canonical-json.js';
import type { EventLog } from '#event-store/event-log.js';
import type { FeedEntry, Publisher } from '../feed.js';
import { RECORD_CHANNEL } from '../feed.js';
import { transaction } from '../transaction.js';
import { Heads, numbered, publicationsOf, type Publishing, type Sourced } from './entries.js';

/** Another writer has taken over this feed. */
export class StaleWriter extends Error {
  override readonly name = 'StaleWriter';
}

/** The one writer of a service's published feed. Whoever starts last writes; the others' transactions fail. */
export class FeedWriter {
  private epoch = 0;
  private position = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly pool: Pool,
    private readonly log: EventLog,
    readonly publishing: Publishing,
    private readonly batch = 500,
  ) {}

  /** Takes the feed over. New contracts begin here: what lies before is never published in them. */
  async start(): Promise<void> {
    const pairs = announced(this.publishing.publisher);
    const place = await transaction(this.pool, async (client) => {
      const { rows } = await client.query<Place>(
        'UPDATE feed_position SET epoch = epoch + 1 RETURNING position, epoch',
      );
      await client.query(
        `INSERT INTO feed_start SELECT channel, contract, (SELECT position FROM feed_position)
         FROM unnest($1::text[], $2::text[]) AS pair (channel, contract) ON CONFLICT DO NOTHING`,
        [pairs.map(([channel]) => channel), pairs.map(([, contract]) => contract)],
      );
      return rows[0];
    });
    if (!place) throw new Error('feed_position is empty: the migrations have not been applied');
    this.position = Number(place.position);
    this.epoch = Number(place.epoch);
  }

  /**
   * Publishes the next batch of events; says whether there was one. The position moves with the entries, or not at all.
   * @throws ContractBroken, StaleWriter: the feed stands still until somebody looks
   */
  async step(): Promise<boolean> {
    const from = this.position;
    const texts = await this.log.readTexts(from, this.batch);
    const to = texts.at(-1)?.position;
    if (to === undefined) return false;
    const sourced = texts.flatMap((text) => publicationsOf(text, this.publishing));
    const moved = await transaction(this.pool, (client) => this.publish(client, from, to, sourced));
    if (moved) {
      this.position = to;
      this.listeners.forEach((wake) => wake());
    }
    return true;
  }

  /** Calls after each commit; a hint to read. Returns the way to stop. */
  onPublished(wake: () => void): () => void {
    this.listeners.add(wake);
    return () => this.listeners.delete(wake);
  }

  private async publish(client: PoolClient, from: number, to: number, sourced: readonly Sourced[]): Promise<boolean> {
    const fence = 'UPDATE feed_position SET position = $3 WHERE epoch = $1 AND position = $2';
    const { rowCount } = await client.query(fence, [this.epoch, from, to]);
    if (rowCount === 0) {
      this.position = await this.ownPosition(client); // an earlier commit whose answer was lost
      return false;
    }
    const heads = await headsOf(client, sourced);
    await insert(client, numbered(this.publishing.publisher.service, sourced, heads));
    return true;
  }

  private async ownPosition(client: PoolClient): Promise<number> {
    const { rows } = await client.query<Place>('SELECT position, epoch FROM feed_position');
    const [place] = rows;
    if (Number(place?.epoch) === this.epoch) return Number(place?.position);
    const { service } = this.publishing.publisher;
    throw new StaleWriter(`${service}: writer of epoch ${this.epoch} was replaced by epoch ${place?.epoch}`);
  }
}

interface Place {
  readonly position: string;
  readonly epoch: string;
}

function announced({ channels }: Publisher): [channel: string, contract: string][] {
  return Object.entries(channels).flatMap(([channel, { contracts }]) =>
    (channel === RECORD_CHANNEL ? ['platform.record.v1'] : contracts.map(contractName)).map(
      (contract): [string, string] => [channel, contract],
    ),
  );
}

async function headsOf(client: PoolClient, sourced: readonly Sourced[]): Promise<Heads> {
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

async function insert(client: PoolClient, entries: readonly FeedEntry[]): Promise<void> {
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
