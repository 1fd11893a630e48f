import type { Pool } from 'pg';
import { contractName } from '#contracts/published.js';
import type { EventLog } from '#event-store/event-log.js';
import { failpoint } from '#failpoints/failpoint.js';
import type { Publisher } from '../feed.js';
import { RECORD_CHANNEL } from '../feed.js';
import { EndOfLog } from '../end-of-log.js';
import { transaction } from '../transaction.js';
import { numbered, publicationsOf, type Heads, type Publishing, type Sourced } from './entries.js';
import { addKeyHeads, channelHeads, publish } from './feed-tables.js';

/** Another writer has taken over this feed. */
export class StaleWriter extends Error {
  override readonly name = 'StaleWriter';
}

/** Where a feed stands by its writer's own account. */
export interface FeedStanding {
  /** Position of the publisher's log up to which everything is in the feed. */
  readonly position: number;
  /** Last feed sequence of a channel, 0 when nothing was published; Infinity while the writer is not sure. */
  readonly latest: (channel: string) => number;
}

const REMEMBERED_HEADS = 10_000;

/** The one writer of a service's published feed. Whoever starts last writes; the others' transactions fail. */
export class FeedWriter {
  private epoch = 0;
  private position = 0;
  private readonly listeners = new Set<() => void>();
  /** Numbers given out, as far as they are known; the epoch's fence keeps them true. */
  private heads: Heads | undefined;
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
    this.heads = await channelHeads(this.pool);
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
    const heads = await this.headsFor(sourced);
    const entries = numbered(this.publishing.publisher.service, sourced, heads);
    this.heads = undefined; // until these numbers are known to be written
    await failpoint('feed.write');
    const moved = await publish(this.pool, { epoch: this.epoch, from, to }, entries);
    await failpoint('feed.written');
    // not moved: an earlier commit whose answer was lost, or another writer
    this.position = moved ? to : await this.ownPosition();
    this.heads = moved && heads.size < REMEMBERED_HEADS ? heads : await channelHeads(this.pool);
    this.listeners.forEach((wake) => wake());
    return true;
  }

  standing(): FeedStanding {
    const { position, heads } = this;
    return { position, latest: (channel) => heads?.get(channel) ?? Infinity };
  }

  /** Calls after each commit; a hint to read. Returns the way to stop. */
  onPublished(wake: () => void): () => void {
    this.listeners.add(wake);
    return () => this.listeners.delete(wake);
  }

  private async headsFor(sourced: readonly Sourced[]): Promise<Heads> {
    const heads = this.heads ?? (await channelHeads(this.pool));
    await addKeyHeads(this.pool, heads, sourced);
    return heads;
  }

  private async ownPosition(): Promise<number> {
    const { rows } = await this.pool.query<Place>('SELECT position, epoch FROM feed_position');
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
