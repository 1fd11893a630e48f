import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import kafkajs, { type Kafka, type SASLOptions } from 'kafkajs';
import { kafkaBroker, type KafkaBroker } from '#infra/kafka/kafka-broker.js';
import { kafkaAvailable, testKafka } from '#testing/kafka.js';

let folder: string;
let home: string;
let broker: KafkaBroker;

const pidIn = async (place: string) => JSON.parse(await readFile(join(place, 'kafka/broker.json'), 'utf8')).pid;

function client(brokers: string[], sasl?: { username: string; password: string }): Kafka {
  const login = sasl && { sasl: { mechanism: 'plain', ...sasl } as SASLOptions };
  return new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING, retry: { retries: 8 }, ...login });
}

async function withAdmin<Result>(kafka: Kafka, work: (admin: ReturnType<Kafka['admin']>) => Promise<Result>) {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

async function makeTopic(kafka: Kafka, topic: string): Promise<void> {
  const topics = [{ topic, numPartitions: 1, replicationFactor: 1 }];
  await withAdmin(kafka, (admin) => admin.createTopics({ topics, waitForLeaders: true }));
}

async function produce(kafka: Kafka, topic: string, ...values: string[]): Promise<void> {
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  try {
    await producer.send({ topic, acks: -1, messages: values.map((value) => ({ key: 'k', value })) });
  } finally {
    await producer.disconnect();
  }
}

/** The first `count` values of a topic, read by a new group. @throws what ends the consumer */
async function consume(kafka: Kafka, topic: string, count: number): Promise<string[]> {
  const consumer = kafka.consumer({ groupId: `of-${topic}` });
  const values: string[] = [];
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on('consumer.crash', ({ payload }) => (payload.restart ? undefined : reject(payload.error)));
      const eachMessage = async ({ message }: { message: { value: Buffer | null } }) => {
        if (values.push(message.value?.toString() ?? '') === count) resolve();
      };
      consumer.run({ eachMessage }).catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
  return values;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anju-kafka-'));
  home = join(folder, 'home');
  broker = await kafkaBroker.start({ home });
}, 900_000); // the first on a machine fetches Kafka

afterAll(async () => {
  await broker.stop();
  await rm(folder, { recursive: true });
}, 60_000);

describe('a broker', () => {
  it('starts on an empty folder, on loopback only, and makes no topic by mistake', async () => {
    expect(broker.brokers).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+$/)]);
    expect(await withAdmin(client(broker.brokers), (admin) => admin.listTopics())).toEqual([]);
    await expect(produce(client(broker.brokers), 'never-made', 'x')).rejects.toThrow(/does not host this topic/);
    expect(await readdir(join(home, 'kafka'))).toEqual(['broker.json', 'data', 'log', 'server.properties']);
  }, 60_000);

  it('is adopted by whoever starts it again, also by two at once', async () => {
    const pid = await pidIn(home);
    const both = await Promise.all([1, 2].map(() => kafkaBroker.start({ home })));
    expect(both.map(({ brokers }) => brokers)).toEqual([broker.brokers, broker.brokers]);
    expect(await pidIn(home)).toBe(pid);
    const others = { users: { admin: 'another' } };
    await expect(kafkaBroker.start({ home, authorizer: others })).rejects.toThrow(/^[^\n]*已有 Kafka 在运行[^\n]*$/);
  });

  it('has what it took after a stop and a start, and after a kill, on the same port', async () => {
    const { brokers } = broker;
    const large = 'x'.repeat(2 ** 20);
    await makeTopic(client(brokers), 'kept');
    await produce(client(brokers), 'kept', 'before the stop', large);
    await broker.stop();
    expect(await broker.isRunning()).toBe(false);
    broker = await kafkaBroker.start({ home });
    await produce(client(brokers), 'kept', 'before the kill');
    await broker.kill();
    broker = await kafkaBroker.start({ home });
    expect(broker.brokers).toEqual(brokers);
    expect(await consume(client(brokers), 'kept', 3)).toEqual(['before the stop', large, 'before the kill']);
  }, 180_000);

  it('is empty after it lost its data', async () => {
    await broker.stop();
    await rm(join(home, 'kafka/data'), { recursive: true });
    broker = await kafkaBroker.start({ home });
    expect(await withAdmin(client(broker.brokers), (admin) => admin.listTopics())).toEqual([]);
  }, 120_000);

  it('begins with nothing when it is asked to, but only when it has to be started', async () => {
    const topics = () => withAdmin(client(broker.brokers), (admin) => admin.listTopics());
    await makeTopic(client(broker.brokers), 'thrown-away');
    broker = await kafkaBroker.start({ home, emptied: true });
    expect(await topics()).toEqual(['thrown-away']);
    await broker.stop();
    broker = await kafkaBroker.start({ home, emptied: true });
    expect(await topics()).toEqual([]);
  }, 120_000);

  it('starts although its last process number now belongs to another program', async () => {
    await broker.stop();
    const port = Number(broker.brokers[0]!.split(':')[1]);
    await writeFile(join(home, 'kafka/broker.json'), JSON.stringify({ pid: process.pid, port, logins: 'none' }));
    broker = await kafkaBroker.start({ home });
    expect(await pidIn(home)).not.toBe(process.pid);
    expect(broker.brokers).toEqual([`127.0.0.1:${port}`]);
  }, 120_000);

  it('says what is in its way: a taken port it was told, a broker that nobody remembers', async () => {
    const other = createServer((socket) => void socket.destroy());
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as any).port));
    });
    const elsewhere = join(folder, 'elsewhere');
    await expect(kafkaBroker.start({ home: elsewhere, port })).rejects.toThrow(
      /^Kafka 未能启动[^\n]*kafka\.log[^\n]*already in use[^\n]*$/,
    );
    await new Promise((resolve) => other.close(resolve));

    const note = join(home, 'kafka/broker.json');
    const remembered = await readFile(note, 'utf8');
    await rm(note);
    await expect(kafkaBroker.start({ home })).rejects.toThrow(/Failed to acquire lock/);
    await writeFile(note, remembered);
  }, 120_000);
});

describe('a broker with an authorizer', () => {
  const users = { admin: 'of-admin-1', court: 'of-court-2', petition: 'of-petition-3' };
  const as = (username: keyof typeof users) => client(guarded.brokers, { username, password: users[username] });
  let guarded: KafkaBroker;

  afterEach(() => guarded.stop());

  it('lets read a topic only who was allowed to, and tells no password', async () => {
    const place = join(folder, 'guarded');
    guarded = await kafkaBroker.start({ home: place, authorizer: { users } });
    await makeTopic(as('admin'), 'for-court');
    const rule = { principal: 'User:court', host: '*', resourcePatternType: kafkajs.ResourcePatternTypes.LITERAL };
    const allow = {
      ...rule,
      permissionType: kafkajs.AclPermissionTypes.ALLOW,
      operation: kafkajs.AclOperationTypes.READ,
    };
    const topic = { resourceType: kafkajs.AclResourceTypes.TOPIC, resourceName: 'for-court' };
    const group = { resourceType: kafkajs.AclResourceTypes.GROUP, resourceName: 'of-for-court' };
    await withAdmin(as('admin'), (admin) =>
      admin.createAcls({
        acl: [
          { ...allow, ...topic },
          { ...allow, ...group },
        ],
      }),
    );
    await produce(as('admin'), 'for-court', 'a judgment');

    expect(await consume(as('court'), 'for-court', 1)).toEqual(['a judgment']);
    await expect(consume(as('petition'), 'for-court', 1)).rejects.toThrow(/[Nn]ot authorized/);
    await expect(produce(as('court'), 'for-court', 'a forgery')).rejects.toThrow(/[Nn]ot authorized/);
    const stranger = client(guarded.brokers, { username: 'court', password: 'guessed' });
    await expect(withAdmin(stranger, (admin) => admin.listTopics())).rejects.toThrow(/[Aa]uthentication failed/);

    expect((await stat(join(place, 'kafka/server.properties'))).mode & 0o777).toBe(0o600);
    const told = [join(place, 'kafka/log/kafka.log'), join(place, 'kafka/broker.json')];
    if (process.platform === 'linux') told.push(`/proc/${await pidIn(place)}/cmdline`);
    for (const file of told) expect(await readFile(file, 'utf8')).not.toMatch(/of-(admin|court|petition)-\d/);
  }, 120_000);
});

describe('the broker that specs share', () => {
  it('is one for all', async () => {
    expect(await kafkaAvailable()).toEqual({ available: true });
    const [first, second] = await Promise.all([testKafka(), testKafka()]);
    expect(second).toEqual(first);
    expect(await withAdmin(client(first), (admin) => admin.describeCluster())).toMatchObject({ controller: 1 });
  }, 900_000);
});
