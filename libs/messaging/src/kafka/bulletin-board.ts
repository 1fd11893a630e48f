import { randomUUID } from 'node:crypto';
import type { Kafka, KafkaMessage } from 'kafkajs';
import { MEMBER } from './kafka-client.js';

export interface Bulletins {
  /** Beginning of the group's name, by which the broker's access list knows the reader. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Called with the messages of one topic, oldest first. It must not throw for what a message says. */
  readonly read: (topic: string, messages: readonly KafkaMessage[]) => Promise<void>;
}

/** Small topics that every process reads whole and for itself: public keys, marks. Nothing is remembered of them. */
export async function openBulletins(
  kafka: Kafka,
  { group, topics, read }: Bulletins,
  lost: (why: unknown) => void,
): Promise<() => Promise<void>> {
  const consumer = kafka.consumer({ groupId: `${group}bulletins-${randomUUID()}`, ...MEMBER });
  consumer.on('consumer.crash', ({ payload }) => payload.restart || lost(payload.error));
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({
      ...{ autoCommit: false, partitionsConsumedConcurrently: 4 },
      eachBatch: ({ batch }) => read(batch.topic, batch.messages),
    });
  } catch (error) {
    await consumer.disconnect();
    throw error;
  }
  return () => consumer.disconnect();
}
