import type { FeedEntry } from '../feed.js';
import { Pump } from '../pump.js';
import {
  mustBeEntitled,
  Transport,
  WHOLE_CHANNEL,
  type ChannelOf,
  type LocalPublisher,
  type Receiver,
  type Subscription,
  type TransportHealth,
} from '../transport.js';

const BATCH = 500;

/** Services of one process: consumers pull from the publisher's feed, woken in process. */
export class DirectTransport extends Transport {
  override readonly name = 'direct';
  override readonly isWithinProcess = true;
  private readonly publishers = new Map<string, LocalPublisher>();
  private readonly running = new Set<Pump>();

  constructor(
    private readonly failed: (name: string, error: unknown) => void,
    private readonly backOffMs = 500,
  ) {
    super();
  }

  override register(publisher: LocalPublisher): Promise<void> {
    this.publishers.set(publisher.publisher.service, publisher);
    return Promise.resolve();
  }

  override pumps(): readonly Pump[] {
    return [...this.running];
  }

  override async subscribe(subscriptions: readonly Subscription[], receiver: Receiver): Promise<() => Promise<void>> {
    const found = subscriptions.map((subscription) => ({ ...subscription, from: this.entitled(subscription) }));
    const stops = found.map(({ consumer, service, channel, from }) => {
      const step = pull(from, { service, channel }, receiver);
      const pump = new Pump(`${consumer} ← ${service}/${channel}`, step, this.failed, this.backOffMs);
      this.running.add(pump);
      const unhook = from.onPublished(() => pump.wake());
      pump.wake();
      return async () => {
        unhook();
        this.running.delete(pump);
        await pump.stop();
      };
    });
    return async () => {
      await Promise.all(stops.map((stop) => stop()));
    };
  }

  override async range(subscription: Subscription, key: string, from: number, to: number): Promise<FeedEntry[]> {
    return this.entitled(subscription).reader.range(subscription.channel, key, from, to);
  }

  override reread(): Promise<FeedEntry> {
    return Promise.reject(new Error('nothing is put aside within one process'));
  }

  override has(service: string, channel: string): boolean {
    return this.publishers.get(service)?.publisher.channels[channel] !== undefined;
  }

  override health(): TransportHealth {
    return { ok: true };
  }

  override async stop(): Promise<void> {
    await Promise.all(this.pumps().map((pump) => pump.stop()));
  }

  private entitled(subscription: Subscription): LocalPublisher {
    const found = this.publishers.get(subscription.service);
    if (!found) throw new Error(`no service "${subscription.service}" publishes in this process`);
    mustBeEntitled(found.publisher, subscription);
    return found;
  }
}

/** One pull of a channel. The position is read before the entries: what it covers, they hold. */
function pull({ reader, standing }: LocalPublisher, of: ChannelOf, receiver: Receiver): () => Promise<boolean> {
  const { channel } = of;
  let after: number | undefined;
  let marked = -1;
  return async () => {
    after ??= (await receiver.reached(of)).get(WHOLE_CHANNEL)?.feedSeq ?? 0;
    const { position, latest } = standing?.() ?? { position: await reader.position(), latest: () => Infinity };
    if (position === marked) return false;
    const entries = latest(channel) > after ? await reader.read(channel, after, BATCH) : [];
    const more = entries.length === BATCH;
    const last = entries.at(-1);
    const mark = more && last ? last.position - 1 : position; // an event may lie on both sides of the cut
    try {
      await receiver.receive(of, { entries, mark });
    } catch (error) {
      after = undefined; // perhaps it arrived, perhaps not: the inbox knows
      throw error;
    }
    after = last?.feedSeq ?? after;
    marked = more ? -1 : position;
    return true;
  };
}
