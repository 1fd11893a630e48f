import type { Kafka, KafkaMessage } from 'kafkajs';
import type { ChannelOf, Receiver } from '../transport.js';
import { openBulletins } from './bulletin-board.js';
import type { Mark } from './channel-arrivals.js';
import { ChannelConsumer } from './channel-consumer.js';
import { Keeper } from './keeper.js';
import type { KeyRing } from './key-ring.js';
import type { TopicNames } from './topics.js';
import { readEntry, signingKeyId, verifiedText } from './wire.js';
import { announced, type WireKeys } from './wire-keys.js';

interface Subscribing {
  readonly kafka: Kafka;
  readonly consumer: string;
  readonly channels: readonly ChannelOf[];
  readonly receiver: Receiver;
  readonly keys: WireKeys;
  readonly ring: KeyRing;
  readonly names: TopicNames;
  /** Resolves when the topics are there. */
  readonly ready: () => Promise<unknown>;
  readonly failed: (error: unknown) => void;
  readonly backOffMs: number;
}

const KEY_PATIENCE_MS = 3000;

/** One service's ear on the broker: entries into its inbox, marks, and the public keys of those it listens to. */
export class Subscriber {
  private readonly marks = new Map<string, Mark>();
  private readonly keepers: readonly Keeper[];
  private channels: ChannelConsumer | undefined;

  constructor(private readonly on: Subscribing) {
    const { failed, backOffMs } = on;
    this.keepers = [
      new Keeper((lost) => this.openBoard(lost), failed, backOffMs),
      new Keeper((lost) => this.openChannels(lost), failed, backOffMs),
    ];
    this.keepers.forEach((keeper) => keeper.start());
  }

  get trouble(): string | undefined {
    return this.keepers.map(({ trouble }) => trouble).find((trouble) => trouble !== undefined);
  }

  async stop(): Promise<void> {
    await Promise.all(this.keepers.map((keeper) => keeper.stop()));
  }

  private async openChannels(lost: (why: unknown) => void): Promise<() => Promise<void>> {
    const { kafka, names, consumer, channels, receiver, keys, ring, ready, failed } = this.on;
    await ready();
    const read = async (of: ChannelOf, message: KafkaMessage) => {
      await ring.expect(of.service, signingKeyId(message), KEY_PATIENCE_MS);
      return readEntry(of, message, ring, keys);
    };
    const opened = await ChannelConsumer.open(kafka, { names, consumer, channels, receiver, read, failed }, lost);
    this.channels = opened;
    for (const of of channels) {
      const mark = this.marks.get(this.on.names.marks(of));
      if (mark) await opened.arrivalsOf(of)?.expect(mark);
    }
    return () => opened.close();
  }

  private async openBoard(lost: (why: unknown) => void): Promise<() => Promise<void>> {
    const { kafka, consumer, channels, names, ready } = this.on;
    await ready();
    const services = [...new Set(channels.map(({ service }) => service))];
    const topics = [
      ...services.map((service) => this.on.names.keys(service)),
      ...channels.map((of) => this.on.names.marks(of)),
    ];
    const read = (topic: string, messages: readonly KafkaMessage[]) => this.bulletin(topic, messages);
    return openBulletins(kafka, { group: names.groups(consumer), topics, read }, lost);
  }

  /** What a bulletin says wrongly is reported and passed over: the next one says it anew. */
  private async bulletin(topic: string, messages: readonly KafkaMessage[]): Promise<void> {
    const of = this.on.channels.find((channel) => this.on.names.marks(channel) === topic);
    const read = of
      ? (message: KafkaMessage) => this.mark(of, message)
      : (message: KafkaMessage) => this.key(message, topic);
    for (const message of of ? messages.slice(-1) : messages) {
      try {
        await read(message);
      } catch (error) {
        this.on.failed(new Error(`${topic} 中有一条无法采用的通告`, { cause: error }));
      }
    }
  }

  private async mark(of: ChannelOf, message: KafkaMessage): Promise<void> {
    const { ring } = this.on;
    await ring.expect(of.service, signingKeyId(message), KEY_PATIENCE_MS);
    const mark = JSON.parse(verifiedText(of.service, message, ring)) as Mark;
    this.marks.set(this.on.names.marks(of), mark);
    await this.channels?.arrivalsOf(of)?.expect(mark);
  }

  private async key({ value }: KafkaMessage, topic: string): Promise<void> {
    const service = this.on.channels.map((channel) => channel.service).find((one) => this.on.names.keys(one) === topic);
    if (service !== undefined) this.on.ring.learn(service, announced(value?.toString() ?? ''));
    return Promise.resolve();
  }
}
