import { type FeedReader } from '../feed/feed-reader.js';
import type { FeedStanding } from '../feed/feed-writer.js';
import {
  ForbiddenReader,
  Transport,
  type Delivery,
  type FeedEntry,
  type Publisher,
  type Subscription,
} from '../feed.js';
import { Pump } from '../pump.js';

/** What a service of this process offers to the others. */
export interface DirectPublisher {
  readonly publisher: Publisher;
  readonly reader: FeedReader;
  /** Where the feed stands, when its writer lives in this process; the reader is asked otherwise. */
  readonly standing?: () => FeedStanding;
  /** Called after each commit of its feed; returns the way to stop. */
  readonly onPublished: (wake: () => void) => () => void;
}

const BATCH = 500;

/** Services of one process: consumers pull from the publisher's feed, woken in process. */
export class DirectTransport extends Transport {
  private readonly publishers = new Map<string, DirectPublisher>();
  private readonly running = new Set<Pump>();

  constructor(
    private readonly failed: (name: string, error: unknown) => void,
    private readonly backOffMs = 500,
  ) {
    super();
  }

  /** All publishers are registered before the first subscription. */
  register(publisher: DirectPublisher): void {
    this.publishers.set(publisher.publisher.service, publisher);
  }

  /** One for each subscription, for whoever settles the process with `drain`. */
  pumps(): readonly Pump[] {
    return [...this.running];
  }

  override async subscribe(
    subscription: Subscription,
    from: () => Promise<number>,
    deliver: (delivery: Delivery) => Promise<void>,
  ): Promise<() => Promise<void>> {
    const found = this.entitled(subscription);
    const { consumer, service, channel } = subscription;
    const step = pull(found, channel, await from(), deliver, from);
    const pump = new Pump(`${consumer} ← ${service}/${channel}`, step, this.failed, this.backOffMs);
    this.running.add(pump);
    const unhook = found.onPublished(() => pump.wake());
    pump.wake();
    return async () => {
      unhook();
      this.running.delete(pump);
      await pump.stop();
    };
  }

  override async range(subscription: Subscription, key: string, from: number, to: number): Promise<FeedEntry[]> {
    return this.entitled(subscription).reader.range(subscription.channel, key, from, to);
  }

  /** Whether a service of this process has such a channel, for subscriptions to every service that has one. */
  has(service: string, channel: string): boolean {
    return this.publishers.get(service)?.publisher.channels[channel] !== undefined;
  }

  /** Position of a publisher's log up to which its feed is complete. */
  async sourcePosition(service: string): Promise<number> {
    return this.publisherOf(service).reader.position();
  }

  private entitled(subscription: Subscription): DirectPublisher {
    const found = this.publisherOf(subscription.service);
    const readers = found.publisher.channels[subscription.channel]?.readers ?? [];
    if (readers !== 'all' && !readers.includes(subscription.consumer)) throw new ForbiddenReader(subscription);
    return found;
  }

  private publisherOf(service: string): DirectPublisher {
    const found = this.publishers.get(service);
    if (!found) throw new Error(`no service "${service}" publishes in this process`);
    return found;
  }
}

/** One pull of a channel. The position is read before the entries: what it covers, they hold. */
function pull(
  { reader, standing }: DirectPublisher,
  channel: string,
  start: number,
  deliver: (delivery: Delivery) => Promise<void>,
  from: () => Promise<number>,
): () => Promise<boolean> {
  let after: number | undefined = start;
  let marked = -1;
  return async () => {
    after ??= await from();
    const { position, latest } = standing?.() ?? { position: await reader.position(), latest: () => Infinity };
    if (position === marked) return false;
    const entries = latest(channel) > after ? await reader.read(channel, after, BATCH) : [];
    const more = entries.length === BATCH;
    const last = entries.at(-1);
    const mark = more && last ? last.position - 1 : position; // an event may lie on both sides of the cut
    try {
      await deliver({ entries, mark });
    } catch (error) {
      after = undefined; // perhaps it arrived, perhaps not: the inbox knows
      throw error;
    }
    after = last?.feedSeq ?? after;
    marked = more ? -1 : position;
    return true;
  };
}
