import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import kafkajs, { type ProducerBatch } from 'kafkajs';
import { BrokerLine, type Connected } from '#messaging/kafka/broker-line.js';
import { kafkaClient } from '#messaging/kafka/kafka-client.js';
import { KeyRing } from '#messaging/kafka/key-ring.js';
import { Relay } from '#messaging/kafka/relay.js';
import { TopicNames } from '#messaging/kafka/topics.js';
import { newWireKeys, wireKeysIn } from '#messaging/kafka/wire-keys.js';
import type { Row } from '../core/row.js';
import { OPEN, publishing } from '../stage/floors.js';
import { openPublishing, publishMany } from '../stage/published.js';
import { timed } from '../stage/race.js';
import { exhaust } from '../stage/read-models.js';

const { KafkaJSError } = kafkajs;
const PROJECTS = 100;
const TRIES = 100;

/** Ours reads the feed, writes and signs CloudEvents, and keeps its place; kafkajs is given the finished messages. */
export const relay: Row = {
  name: 'relay',
  work: 'Kafka relay of a whole feed',
  measures: [{ name: 'relay', value: 'rate', peer: 'kafkajs', goal: 0.8, unit: 'entries/s', higherIsBetter: true }],
  open: async (stage) => {
    const brokers = [...(await stage.kafka())];
    const count = stage.sized(20_000, 200);
    const housing = await openPublishing(stage, 'relay');
    await publishMany(housing, count, PROJECTS);
    const owner = housing.database.pool('owner');
    const names = new TopicNames(`bench-${randomUUID()}`);
    const topic = names.entries(OPEN);
    const line = new BrokerLine(kafkaClient({ brokers, clientId: 'bench' }), brokers, names, () => undefined);
    line.need(names.plansOf(OPEN));
    const broker = await line.ready();
    const keys = wireKeysIn(newWireKeys());
    const local = { ...housing, publisher: publishing.publisher, onPublished: () => () => undefined };
    let batches: ProducerBatch[] = [];
    const turn = async (work: () => Promise<unknown>) => {
      const before = await endOf(broker, topic);
      const seconds = await timed(work);
      const done = (await endOf(broker, topic)) - before;
      return { done, values: { rate: done / seconds } };
    };
    const ours = async () => {
      await owner.query('TRUNCATE relay_lanes');
      batches = [];
      const sendBatch = (batch: ProducerBatch) => {
        batches.push(batch);
        return broker.producer.sendBatch(batch);
      };
      const relay = new Relay(local, keys, new KeyRing(), names);
      return turn(() => exhaust(() => relay.step({ ...broker, producer: { sendBatch } })));
    };
    const alone = () =>
      turn(async () => {
        for (const batch of batches) await broker.producer.sendBatch(batch);
      });
    return {
      sides: { ours, kafkajs: alone },
      note: `${count} entries, the peer sends the same messages in the same batches`,
      close: async () => {
        await broker.admin.deleteTopics({ topics: [topic, names.marks(OPEN)] });
        await line.close();
        await housing.close();
      },
    };
  },
};

/** A topic that was just made may not be led yet, for a moment. */
async function endOf({ nextOffsets }: Connected, topic: string): Promise<number> {
  for (let left = TRIES; ; left--) {
    try {
      return (await nextOffsets(topic)).reduce((sum, offset) => sum + offset, 0);
    } catch (error) {
      if (left === 0 || !(error instanceof KafkaJSError && error.retriable)) throw error;
      await delay(100);
    }
  }
}
