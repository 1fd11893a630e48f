import { randomUUID } from 'node:crypto';
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel, type Admin, type Producer } from 'kafkajs';
import { eventually } from '#messaging/eventually.js';
import { freePort } from '#infra/embedded-postgres/free-port.js';
import { BrokerLine } from '#messaging/kafka/broker-line.js';
import { kafkaClient } from '#messaging/kafka/kafka-client.js';
import { KafkaTransport } from '#messaging/kafka/kafka-transport.js';
import { TopicNames } from '#messaging/kafka/topics.js';
import { newWireKeys, wireKeysIn } from '#messaging/kafka/wire-keys.js';
import { dropTopics, testKafka } from '#testing/kafka.js';
import { Service, exhaust, publishing } from './harness.js';

const P = '990121-2026-001';
const OPEN = { consumer: 'court', service: 'housing', channel: 'open' };

describe('what goes wrong on the broker', () => {
  let housing: Service;
  let court: Service;
  let prefix: string;
  let kafka: Kafka;
  let admin: Admin;
  let producer: Producer;
  const opened: KafkaTransport[] = [];
  const keys = new Map(['housing', 'court'].map((service) => [service, wireKeysIn(newWireKeys())]));
  let publish: () => Promise<void>;

  beforeAll(async () => {
    [housing, court] = await Promise.all([Service.open('housing'), Service.open('court')]);
    kafka = new Kafka({ brokers: await testKafka(), logLevel: logLevel.NOTHING });
    [admin, producer] = [kafka.admin(), kafka.producer()];
    await Promise.all([admin.connect(), producer.connect()]);
  });
  afterAll(async () => {
    await Promise.all([admin.disconnect(), producer.disconnect()]);
    await Promise.all([housing.close(), court.close()]);
  });
  beforeEach(async () => {
    await Promise.all([housing.startOver(), court.startOver()]);
    prefix = `t${randomUUID()}`;
    const writer = housing.writer();
    await writer.start();
    publish = () => exhaust(() => writer.step());
    const onPublished = (wake: () => void) => writer.onPublished(wake);
    await (await open()).register({ ...housing.publisher(), onPublished, standing: () => writer.standing() });
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((transport) => transport.stop()));
    await dropTopics(prefix);
  });

  async function open(): Promise<KafkaTransport> {
    const transport = new KafkaTransport({
      settings: { brokers: await testKafka(), clientId: 'spec', prefix },
      publishers: [publishing.publisher],
      keysOf: (service) => keys.get(service)!,
      failed: () => undefined, // that it fails for a while is what these specs are about
      backOffMs: 50,
    });
    opened.push(transport);
    return transport;
  }
  async function listen() {
    const consumer = await open();
    const inbox = court.inbox((of, ...range) => consumer.range({ consumer: 'court', ...of }, ...range));
    await inbox.subscribe(consumer, [OPEN]);
    return { consumer, inbox };
  }
  async function until(what: string, holds: () => Promise<boolean>, wake: (wake: () => void) => () => void) {
    const ticking = (again: () => void) => {
      const timer = setInterval(again, 100);
      return () => clearInterval(timer);
    };
    if (!(await eventually(holds, [wake, ticking], 25_000))) throw new Error(`never: ${what}`);
  }

  it('says once that nobody is there, and once that the broker has come', async () => {
    const lines: string[] = [];
    const [address] = await testKafka();
    const port = await freePort('127.0.0.1', 0);
    const client = kafkaClient({ brokers: [`127.0.0.1:${port}`], clientId: 'spec' });
    const line = new BrokerLine(client, [`127.0.0.1:${port}`], new TopicNames(prefix), (said) => lines.push(said));
    for (const _ of [1, 2]) await expect(line.ready()).rejects.toThrow(/暂不可用，将继续重试/);
    expect(lines).toEqual([expect.stringMatching(/^无法连接 Kafka（127.0.0.1:\d+）：.*ECONNREFUSED.*，继续尝试$/)]);

    const sockets: Socket[] = [];
    const bridge = createServer((near) => {
      const [host, at] = address!.split(':');
      const far = connect(Number(at), host);
      near.pipe(far).pipe(near);
      sockets.push(near, far);
      for (const one of [near, far]) one.on('error', () => one.destroy());
    }).listen(port, '127.0.0.1');
    try {
      await line.ready();
      expect(lines.slice(1)).toEqual([`Kafka（127.0.0.1:${port}）已接通`]);
    } finally {
      await line.close();
      for (const one of sockets) one.destroy(); // kafkajs leaves its first connection open
      await new Promise((resolve) => bridge.close(resolve));
    }
  }, 60_000);

  it('puts a stranger’s and a broken message aside, and goes on with those after them', async () => {
    const { consumer, inbox } = await listen();
    await housing.finish(P, 1);
    await publish();
    await inbox.marks.reach([{ service: 'housing', position: 1 }]);
    const messages = [
      { key: P, value: 'not JSON' },
      { key: P, value: Buffer.from([0xff, 0xfe]) },
      { key: P, value: null },
    ];
    await producer.send({ topic: `${prefix}.housing.open.v1`, messages });
    await housing.finish(P, 2);
    await publish();
    await inbox.marks.reach([{ service: 'housing', position: 2 }]);
    const aside = await inbox.aside.list();
    expect(aside.map(({ reason }) => reason).sort()).toEqual([
      ...['消息为空', '签名所用的公钥不是 housing 公布的', '签名所用的公钥不是 housing 公布的'],
    ]);
    expect((await inbox.read(0, 10)).map(({ entry }) => entry.keySeq)).toEqual([1, 2]);
    await expect(consumer.reread(aside[0]!, 'court')).rejects.toThrow();
    for (const one of aside) await inbox.aside.discard(one);
    expect(await inbox.aside.list()).toEqual([]);
  });

  it('carries everything anew to a broker that has lost its data, and nothing arrives twice', async () => {
    const { inbox } = await listen();
    for (const floor of [1, 2, 3]) await housing.finish(P, floor);
    await publish();
    await inbox.marks.reach([{ service: 'housing', position: 3 }]);
    const topic = `${prefix}.housing.open.v1`;
    await admin.deleteTopics({ topics: [topic] });
    await housing.finish(P, 4);
    await publish();
    await until(
      '4 arrived',
      async () => (await inbox.head()) >= 4,
      (wake) => inbox.onReceived(wake),
    );
    expect((await inbox.read(0, 10)).map(({ entry }) => entry.keySeq)).toEqual([1, 2, 3, 4]);
    const held = await admin.fetchTopicOffsets(topic);
    expect(held.reduce((sum, { high }) => sum + Number(high), 0)).toBeGreaterThanOrEqual(4);
  });
});
