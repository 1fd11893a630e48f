import type { Pool, PoolClient } from 'pg';
import { contractName } from '#contracts/published.js';
import type { EventLog } from '#event-store/event-log.js';
import type { FeedEntry, Publisher } from '../feed.js';
import { RECORD_CHANNEL } from '../feed.js';
import { EndOfLog } from '../end-of-log.js';
import { transaction } from '../transaction.js';
import { numbered, publicationsOf, type Publishing, type Sourced } from './entries.js';
import { headsOf, insertEntries, latestOf } from './feed-tables.js';

/** Another writer has taken over this feed. */
export class StaleWriter extends Error {
  override readonly name = 'StaleWriter';
}

/** Where a feed stands by its writer's own account. */
export interface FeedStanding {
  /** Position of the publisher's log up to which everything is in the feed. */
  readonly position: number;
  /** Last feed sequence of a channel; 0 when nothing was published. */
  readonly latest: (channel: string) => number;
}

/** The one writer of a service's published feed. Whoever starts last writes; the others' transactions fail. */
export class FeedWriter {
  private epoch = 0;
  private position = 0;
  private readonly listeners = new Set<() => void>();
  private readonly latest = new Map<string, number>();
  private readonly end = new EndOfLog();

  constructor(
    private readonly pool: Pool,
    private readonly log: EventLog,
    readonly publishing: Publishing,
    private readonly batch = 500,
  ) {
    log.onCommitted(() => this.lookAgain());
  }

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
    this.takeIn(await latestOf(this.pool));
  }

  /** The log may have grown without this process. */
  lookAgain(): void {
    this.end.lookAgain();
  }

  /**
   * Publishes the next batch of events; says whether there was one. The position moves with the entries, or not at all.
   * @throws ContractBroken, StaleWriter: the feed stands still until somebody looks
   */
  async step(): Promise<boolean> {
    const from = this.position;
    const texts = await this.end.after(from, this.batch, (...range) => this.log.readTexts(...range));
    const to = texts.at(-1)?.position;
    if (to === undefined) return false;
    const sourced = texts.flatMap((text) => publicationsOf(text, this.publishing));
    const entries = await transaction(this.pool, (client) => this.publish(client, from, to, sourced));
    if (entries) {
      this.position = to;
      this.takeIn(entries.map(({ channel, feedSeq }) => [channel, feedSeq]));
    } else this.takeIn(await latestOf(this.pool));
    this.listeners.forEach((wake) => wake());
    return true;
  }

  standing(): FeedStanding {
    return { position: this.position, latest: (channel) => this.latest.get(channel) ?? 0 };
  }

  /** Calls after each commit; a hint to read. Returns the way to stop. */
  onPublished(wake: () => void): () => void {
    this.listeners.add(wake);
    return () => this.listeners.delete(wake);
  }

  private takeIn(latest: readonly (readonly [channel: string, feedSeq: number])[]): void {
    latest.forEach(([channel, feedSeq]) => this.latest.set(channel, feedSeq));
  }

  /** What was published; undefined when it had been before: an earlier commit whose answer was lost. */
  private async publish(
    client: PoolClient,
    from: number,
    to: number,
    sourced: readonly Sourced[],
  ): Promise<FeedEntry[] | undefined> {
    const fence = 'UPDATE feed_position SET position = $3 WHERE epoch = $1 AND position = $2';
    const [{ rowCount }, heads] = await Promise.all([
      client.query(fence, [this.epoch, from, to]),
      headsOf(client, sourced),
    ]);
    if (rowCount === 0) {
      this.position = await this.ownPosition(client);
      return undefined;
    }
    const entries = numbered(this.publishing.publisher.service, sourced, heads);
    await insertEntries(client, entries);
    return entries;
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
