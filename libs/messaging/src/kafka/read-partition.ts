import { randomUUID } from 'node:crypto';
import type { Kafka, KafkaMessage } from 'kafkajs';
import { MEMBER } from './kafka-client.js';

/** All messages that a partition holds now, oldest first. @throws what the broker throws */
export async function readPartition(
  kafka: Kafka,
  group: string,
  { topic, partition }: { readonly topic: string; readonly partition: number },
): Promise<KafkaMessage[]> {
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
  const end = offsets.find((one) => one.partition === partition);
  if (!end || Number(end.high) === Number(end.low)) return [];
  const last = Number(end.high) - 1;

  const consumer = kafka.consumer({ groupId: `${group}range-${randomUUID()}`, ...MEMBER });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    return await new Promise<KafkaMessage[]>((resolve, reject) => {
      const found: KafkaMessage[] = [];
      consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
      const eachBatch = ({ batch }: { batch: { partition: number; messages: KafkaMessage[] } }) => {
        if (batch.partition === partition) found.push(...batch.messages);
        if (Number(found.at(-1)?.offset ?? -1) >= last) resolve(found);
        return Promise.resolve();
      };
      consumer.run({ autoCommit: false, eachBatch }).catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
}
