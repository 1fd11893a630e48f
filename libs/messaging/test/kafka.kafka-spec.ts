import { randomUUID } from 'node:crypto';
import { KafkaTransport } from '#messaging/kafka/kafka-transport.js';
import { newWireKeys, wireKeysIn } from '#messaging/kafka/wire-keys.js';
import { dropTopics, testKafka } from '#testing/kafka.js';
import { publishing } from './harness.js';
import { describeTransport } from './transport.contract.js';

describeTransport('kafka', async () => {
  const brokers = await testKafka();
  const prefix = `t${randomUUID()}`;
  const keys = new Map(['housing', 'court'].map((service) => [service, wireKeysIn(newWireKeys())]));
  const opened: KafkaTransport[] = [];
  const open = (side: string) => {
    const transport = new KafkaTransport({
      settings: { brokers, clientId: side, prefix },
      publishers: [publishing.publisher],
      keysOf: (service) => keys.get(service)!,
      failed: (name, error) => process.stderr.write(`${name}: ${String(error)}\n`),
    });
    opened.push(transport);
    return transport;
  };
  const close = async () => {
    await Promise.all(opened.map((transport) => transport.stop()));
    await dropTopics(prefix);
  };
  return { open, close };
});
