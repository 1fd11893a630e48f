import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import { dropTopics, testKafka } from '#testing/kafka.js';

const FETCHES = 6;
const topic = `t${randomUUID()}.housing.open.v1`;
const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as {
  readonly prototype: { checkPendingRequests(): void };
};
let looks = 0;
let brokers: string[];

beforeAll(async () => {
  const { checkPendingRequests } = prototype;
  prototype.checkPendingRequests = function () {
    looks++;
    checkPendingRequests.call(this);
  };
  brokers = await testKafka();
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 12 }], waitForLeaders: true });
  await admin.disconnect();
}, 300_000);

afterAll(() => dropTopics(topic));

/** How often a consumer that gets nothing looks at its connections' queues while the broker answers some fetches. */
async function looksOf(kafka: Kafka, group: { readonly maxWaitTimeInMs: number }): Promise<number> {
  const consumer = kafka.consumer({ groupId: randomUUID(), ...group });
  await consumer.connect();
  await consumer.subscribe({ topic });
  let answered = 0;
  let before = 0;
  const enough = new Promise<void>((resolve) => {
    consumer.on(consumer.events.FETCH, () => {
      answered++;
      if (answered === 1) before = looks;
      if (answered === 1 + FETCHES) resolve();
    });
  });
  await consumer.run({ eachMessage: () => Promise.resolve() });
  await enough;
  const counted = looks - before;
  await consumer.disconnect();
  return counted;
}

it('an idle consumer of ours looks at its queue when something goes out, kafkajs alone all the time', async () => {
  const noisy = await looksOf(new Kafka({ brokers, logLevel: logLevel.NOTHING }), { maxWaitTimeInMs: 500 });
  const { kafkaClient, MEMBER } = await import('#messaging/kafka/kafka-client.js');
  const quiet = await looksOf(kafkaClient({ brokers, clientId: 'idle' }), MEMBER);
  expect(quiet).toBeLessThan(10 * FETCHES);
  expect(noisy).toBeGreaterThan(10 * quiet);
}, 60_000);
