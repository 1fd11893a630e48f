import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import type { ChannelOf, Receiver, Unreadable } from '../transport.js';
import { ChannelArrivals } from './channel-arrivals.js';
import type { Placed } from './cloud-event.js';
import { MEMBER } from './kafka-client.js';
import { LANES, type TopicNames } from './topics.js';
import { keptText, NotAnEntry } from './wire.js';

export interface Reading {
  readonly names: TopicNames;
  readonly consumer: string;
  readonly channels: readonly ChannelOf[];
  readonly receiver: Receiver;
  /** @throws NotAnEntry */
  readonly read: (of: ChannelOf, message: KafkaMessage) => Promise<Placed>;
  readonly failed: (error: unknown) => void;
}

const PART = 500;
const PATIENCE_MS = 500;

/**
 * Reads all channels of one service into its inbox. Its place is the inbox's to keep; the group is this process's own,
 * so that the next one need not wait until the broker gives a dead member up.
 */
export class ChannelConsumer {
  private readonly arrivals = new Map<string, ChannelArrivals>();

  private constructor(
    private readonly consumer: Consumer,
    private readonly reading: Reading,
  ) {}

  static async open(kafka: Kafka, reading: Reading, lost: (why: unknown) => void): Promise<ChannelConsumer> {
    const consumer = kafka.consumer({
      groupId: `${reading.names.groups(reading.consumer)}inbox-${randomUUID()}`,
      ...MEMBER,
    });
    const opened = new ChannelConsumer(consumer, reading);
    for (const of of reading.channels) {
      const reached = new Map(await reading.receiver.reached(of));
      opened.arrivals.set(reading.names.entries(of), new ChannelArrivals(of, reached, reading.receiver));
    }
    consumer.on('consumer.group_join', () => opened.goOn()); // nothing is committed to the group
    consumer.on('consumer.crash', ({ payload }) => payload.restart || lost(payload.error));
    await consumer.connect();
    try {
      await consumer.subscribe({
        topics: reading.channels.map((of) => reading.names.entries(of)),
        fromBeginning: true,
      });
      await consumer.run({
        ...{ eachBatchAutoResolve: false, autoCommit: false, partitionsConsumedConcurrently: LANES },
        eachBatch: (payload) => opened.take(payload),
      });
    } catch (error) {
      await consumer.disconnect();
      throw error;
    }
    return opened;
  }

  arrivalsOf(of: ChannelOf): ChannelArrivals | undefined {
    return this.arrivals.get(this.reading.names.entries(of));
  }

  private goOn(): void {
    for (const [topic, arrivals] of this.arrivals) {
      for (const [lane, next] of arrivals.places()) {
        this.consumer.seek({ topic, partition: lane - 1, offset: String(next) });
      }
    }
  }

  close(): Promise<void> {
    return this.consumer.disconnect();
  }

  /** Never throws for what a message says: kafkajs would bring the same batch again and again. */
  private async take(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const of = this.reading.channels.find((channel) => this.reading.names.entries(channel) === batch.topic);
    const arrivals = this.arrivals.get(batch.topic);
    if (!of || !arrivals) return;
    for (let at = 0; at < batch.messages.length; at += PART) {
      const part = batch.messages.slice(at, at + PART);
      const taken = await this.persist(payload, async () => {
        const placed = await this.readable(of, batch.partition, part);
        return arrivals.take(batch.partition + 1, placed, Number(part.at(-1)?.offset) + 1);
      });
      if (taken === undefined) return;
      if (!taken) {
        this.consumer.seek({ topic: batch.topic, partition: batch.partition, offset: '0' });
        return;
      }
      payload.resolveOffset(part.at(-1)?.offset ?? batch.lastOffset());
      await payload.heartbeat();
    }
  }

  /** Tries until it is done; gives up when the batch is no longer this member's. */
  private async persist<T>(batch: EachBatchPayload, work: () => Promise<T>) {
    for (let told = false; batch.isRunning() && !batch.isStale();) {
      try {
        return await work();
      } catch (error) {
        if (!told) this.reading.failed(error);
        told = true;
        await pause(PATIENCE_MS);
        await batch.heartbeat();
      }
    }
    return undefined;
  }

  private async readable(of: ChannelOf, partition: number, messages: readonly KafkaMessage[]): Promise<Placed[]> {
    const placed: Placed[] = [];
    for (const message of messages) {
      try {
        placed.push(await this.reading.read(of, message));
      } catch (error) {
        if (!(error instanceof NotAnEntry)) throw error;
        await this.reading.receiver.putAside(unreadable(of, partition, message, error.message));
      }
    }
    return placed;
  }
}

function unreadable(of: ChannelOf, partition: number, message: KafkaMessage, reason: string): Unreadable {
  return { ...of, place: `${partition}/${message.offset}`, message: keptText(message), reason };
}
