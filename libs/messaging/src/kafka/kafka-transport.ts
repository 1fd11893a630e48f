import type { Kafka } from 'kafkajs';
import type { FeedEntry, Publisher } from '../feed.js';
import type { Pump } from '../pump.js';
import { mustBeEntitled, Transport } from '../transport.js';
import type { LocalPublisher, Receiver, Subscription, TransportHealth, Unreadable } from '../transport.js';
import { BrokerLine } from './broker-line.js';
import { kafkaClient, type KafkaSettings } from './kafka-client.js';
import { KeyRing } from './key-ring.js';
import { readPartition } from './read-partition.js';
import { startRelay, type RelayLoop } from './relay-loop.js';
import { Relay } from './relay.js';
import { Subscriber } from './subscriber.js';
import { laneOf, TopicNames } from './topics.js';
import { carriedIn, readEntry } from './wire.js';
import { announcementOf, announced, type WireKeys } from './wire-keys.js';

export interface KafkaWiring {
  readonly settings: KafkaSettings;
  /** Publishing parts of all services' manifests, wherever they run. */
  readonly publishers: readonly Publisher[];
  /** The keys of a service of this process. */
  readonly keysOf: (service: string) => WireKeys;
  readonly failed: (name: string, error: unknown) => void;
  /** A line for whoever started the program. */
  readonly notice?: (line: string) => void;
  readonly backOffMs?: number;
}

/** Services of many processes: relays carry the feeds to Kafka, subscribers bring them into the inboxes. */
export class KafkaTransport extends Transport {
  override readonly name = 'kafka';
  override readonly isWithinProcess = false;
  private readonly kafka: Kafka;
  private readonly line: BrokerLine;
  private readonly names: TopicNames;
  private readonly ring = new KeyRing();
  private readonly relays: RelayLoop[] = [];
  private readonly subscribers = new Set<Subscriber>();

  constructor(private readonly wiring: KafkaWiring) {
    super();
    this.kafka = kafkaClient(wiring.settings);
    this.names = new TopicNames(wiring.settings.prefix);
    const notice = wiring.notice ?? (() => undefined);
    this.line = new BrokerLine(this.kafka, wiring.settings.brokers, this.names, notice);
  }

  override register(local: LocalPublisher): Promise<void> {
    const { service, channels } = local.publisher;
    const keys = this.wiring.keysOf(service);
    this.ring.learn(service, announced(announcementOf(keys)));
    this.line.need([
      this.names.keysPlan(service),
      ...Object.keys(channels).flatMap((channel) => this.names.plansOf({ service, channel })),
    ]);
    this.line.announce(service, keys);
    const relay = new Relay(local, keys, this.ring, this.names);
    this.relays.push(startRelay(relay, { local, line: this.line, ring: this.ring, ...this.wiring }));
    return Promise.resolve();
  }

  override subscribe(subscriptions: readonly Subscription[], receiver: Receiver): Promise<() => Promise<void>> {
    const [first] = subscriptions;
    if (!first) return Promise.resolve(() => Promise.resolve());
    for (const subscription of subscriptions) this.mustBeEntitled(subscription);
    const { consumer } = first;
    const services = [...new Set(subscriptions.map(({ service }) => service))];
    this.line.need([
      ...services.map((service) => this.names.keysPlan(service)),
      ...subscriptions.flatMap((subscription) => this.names.plansOf(subscription)),
    ]);
    const subscriber = new Subscriber({
      ...{
        kafka: this.kafka,
        consumer,
        receiver,
        ring: this.ring,
        names: this.names,
        keys: this.wiring.keysOf(consumer),
      },
      channels: subscriptions.map(({ service, channel }) => ({ service, channel })),
      ready: () => this.line.ready(),
      failed: (error) => this.wiring.failed(`${consumer} ← Kafka`, error),
      backOffMs: this.wiring.backOffMs ?? 500,
    });
    this.subscribers.add(subscriber);
    return Promise.resolve(async () => {
      await subscriber.stop();
      this.subscribers.delete(subscriber);
    });
  }

  /** Reads the key's partition from its beginning: slow, and needed only where something was damaged. */
  override async range(subscription: Subscription, key: string, from: number, to: number): Promise<FeedEntry[]> {
    this.mustBeEntitled(subscription);
    const { consumer } = subscription;
    const place = { topic: this.names.entries(subscription), partition: laneOf(key) - 1 };
    const entries = new Map<number, FeedEntry>();
    for (const message of await readPartition(this.kafka, this.names.groups(consumer), place)) {
      const placed = await readEntry(subscription, message, this.ring, this.wiring.keysOf(consumer)).catch(
        () => undefined,
      );
      const entry = placed?.entry;
      if (entry?.key === key && entry.keySeq >= from && entry.keySeq <= to) entries.set(entry.keySeq, entry);
    }
    return [...entries.values()].sort((a, b) => a.keySeq - b.keySeq);
  }

  override async reread({ service, channel, message }: Unreadable, consumer: string): Promise<FeedEntry> {
    const keys = this.wiring.keysOf(consumer);
    return (await readEntry({ service, channel }, carriedIn(message), this.ring, keys)).entry;
  }

  override has(service: string, channel: string): boolean {
    return this.publisherOf(service)?.channels[channel] !== undefined;
  }

  override pumps(): readonly Pump[] {
    return this.relays.map(({ pump }) => pump);
  }

  override health(): TransportHealth {
    const troubles = [this.line.trouble, ...[...this.subscribers].map(({ trouble }) => trouble)];
    const reason = troubles.find((trouble) => trouble !== undefined);
    return reason === undefined ? { ok: true } : { ok: false, reason };
  }

  override async stop(): Promise<void> {
    await Promise.all([...this.subscribers].map((subscriber) => subscriber.stop()));
    await Promise.all(this.relays.map(({ stop }) => stop()));
    await this.line.close();
  }

  private mustBeEntitled(subscription: Subscription): void {
    const publisher = this.publisherOf(subscription.service);
    if (!publisher) throw new Error(`no manifest of service "${subscription.service}"`);
    mustBeEntitled(publisher, subscription);
  }

  private publisherOf(service: string): Publisher | undefined {
    return this.wiring.publishers.find((publisher) => publisher.service === service);
  }
}
