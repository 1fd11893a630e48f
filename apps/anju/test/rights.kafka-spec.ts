import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgencyManifest } from '#agency/define-agency.js';
import { kafkaBroker, type KafkaBroker } from '#infra/kafka/kafka-broker.js';
import { eventually } from '#messaging/eventually.js';
import type { Publisher } from '#messaging/feed.js';
import { BrokerLine } from '#messaging/kafka/broker-line.js';
import { kafkaClient } from '#messaging/kafka/kafka-client.js';
import { KafkaTransport } from '#messaging/kafka/kafka-transport.js';
import { TopicNames } from '#messaging/kafka/topics.js';
import { newWireKeys, wireKeysIn } from '#messaging/kafka/wire-keys.js';
import { ForbiddenReader } from '#messaging/transport.js';
import { exhaust, publishing, Service } from '../../../libs/messaging/test/harness.js';
import { run } from '../cli/run.js';
import { grantKafka } from '../src/deployment/grant-kafka.js';
import { kafkaRules, kafkaTopics } from '../src/deployment/kafka-access.js';

const names = new TopicNames('anlan');
const { channels } = publishing.publisher;
const agency = (service: string, consumes: AgencyManifest['consumes']): AgencyManifest => ({
  ...{ service, title: service, consumes },
  channels: service === 'housing' ? { open: channels['open']!, court: channels['court']! } : {},
});
const MANIFESTS = [
  agency('housing', []),
  agency('court', ['housing.open', 'housing.court']),
  agency('petition', ['housing.open']),
];
const PROJECT = '990121-2026-001';
const PATIENCE_MS = 30_000;

const passwords = new Map(
  ['admin', 'anlan-housing', 'anlan-court', 'anlan-petition'].map((user) => [user, randomBytes(9).toString('hex')]),
);
const keys = new Map(MANIFESTS.map(({ service }) => [service, wireKeysIn(newWireKeys())]));
const stops: (() => Promise<unknown>)[] = [];
const troubles: string[] = [];
let told: (() => void) | undefined;
const onTrouble = (wake: () => void) => {
  told = wake;
  return () => (told = undefined);
};
let folder: string;
let broker: KafkaBroker;
let services: Record<'housing' | 'court' | 'petition', Service>;

const settingsOf = (username: string) => ({
  ...{ brokers: broker.brokers, clientId: username, prefix: 'anlan' },
  ...{ username, password: passwords.get(username) },
});
const grant = (manifests: readonly AgencyManifest[]) =>
  grantKafka(kafkaClient(settingsOf('admin')), kafkaTopics(manifests, names), kafkaRules(manifests, names));

/** The transport of a service's process; `believes` is what it takes the publisher's manifest to be. */
function transportOf(service: string, believes: Publisher = publishing.publisher): KafkaTransport {
  const transport = new KafkaTransport({
    settings: settingsOf(names.login(service)),
    publishers: [believes],
    keysOf: (of) => keys.get(of)!,
    failed: (_, error) => {
      troubles.push(`${service}: ${String(error)}`);
      told?.();
    },
  });
  stops.push(() => transport.stop());
  return transport;
}

async function produce(user: string, topic: string): Promise<void> {
  const producer = kafkaClient(settingsOf(user)).producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    await producer.send({ topic, messages: [{ key: PROJECT, value: 'a forgery' }] });
  } finally {
    await producer.disconnect();
  }
}

/** Resolves once a member of the group has its partitions. @throws what the broker refuses */
async function memberOf(user: string, groupId: string, topic: string): Promise<void> {
  const consumer = kafkaClient(settingsOf(user)).consumer({
    groupId,
    retry: { restartOnFailure: () => Promise.resolve(false) },
  });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on('consumer.group_join', () => resolve());
      consumer.on('consumer.crash', ({ payload }) => reject(payload.error));
      consumer.run({ eachMessage: async () => undefined }).catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anju-rights-'));
  broker = await kafkaBroker.start({ home: folder, authorizer: { users: Object.fromEntries(passwords) } });
  const [housing, court, petition] = await Promise.all(['housing', 'court', 'petition'].map((of) => Service.open(of)));
  services = { housing: housing!, court: court!, petition: petition! };
}, 900_000); // the first on a machine fetches Kafka
afterAll(async () => {
  told = undefined;
  for (const stop of stops.splice(0).reverse()) await stop();
  await Promise.all(Object.values(services).map((service) => service.close()));
  await broker.stop();
  await rm(folder, { recursive: true });
}, 60_000);

describe('rights made from the manifests, at a real broker', () => {
  it('are granted once, and taken back when no manifest asks for them', async () => {
    const rules = kafkaRules(MANIFESTS, names).length;
    const topics = kafkaTopics(MANIFESTS, names).length;
    expect(await grant(MANIFESTS)).toEqual({ topicsMade: topics, granted: rules, revoked: 0 });
    expect(await grant(MANIFESTS)).toEqual({ topicsMade: 0, granted: 0, revoked: 0 });
    const greedy = MANIFESTS.map((one) =>
      one.service === 'housing' ? { ...one, channels: { ...one.channels, court: channels['open']! } } : one,
    );
    const asked = greedy.map((one) => (one.service === 'petition' ? agency('petition', ['housing.court']) : one));
    expect(await grant(asked)).toEqual({ topicsMade: 0, granted: 2, revoked: 2 });
    expect(await grant(MANIFESTS)).toEqual({ topicsMade: 0, granted: 2, revoked: 2 });
  }, 60_000);

  it('are all that publisher and readers need', async () => {
    const { housing, court, petition } = services;
    const writer = housing.writer();
    await writer.start();
    const onPublished = (wake: () => void) => writer.onPublished(wake);
    await transportOf('housing').register({ ...housing.publisher(), onPublished, standing: () => writer.standing() });
    await housing.finish(PROJECT, 1, { disputed: true });
    await exhaust(() => writer.step());

    for (const [service, reads] of [
      ['court', ['open', 'court']],
      ['petition', ['open']],
    ] as const) {
      const inbox = (service === 'court' ? court : petition).inbox();
      const of = reads.map((channel) => ({ consumer: service, service: 'housing', channel }));
      const transport = transportOf(service);
      stops.push(await inbox.subscribe(transport, of));
      const head = await housing.log.head();
      const here = () => Promise.resolve(inbox.arrivedUpTo('housing') >= head);
      expect(await eventually(here, [(wake) => inbox.onMarked(wake)], PATIENCE_MS)).toBe(true);
      expect((await inbox.read(0, 10)).map(({ entry }) => entry.channel).sort()).toEqual([...reads].sort());
    }
  }, 120_000);

  it('keep a service from a channel that is not meant for it, whatever its own program believes', async () => {
    const subscription = { consumer: 'petition', service: 'housing', channel: 'court' };
    const receiver = services.petition.inbox();
    expect(() => receiver.subscribe(transportOf('petition'), [subscription])).toThrow(ForbiddenReader);

    const lied = {
      ...publishing.publisher,
      channels: { ...channels, court: { ...channels['court']!, readers: 'all' } },
    };
    const liar = transportOf('petition', lied as Publisher);
    stops.push(await receiver.subscribe(liar, [subscription]));
    const refused = () => Promise.resolve(/Topic creation errors|[Nn]ot authorized/.test(troubles.join()));
    expect(await eventually(refused, [onTrouble], PATIENCE_MS)).toBe(true);
    expect((await receiver.read(0, 10)).filter(({ entry }) => entry.channel === 'court')).toEqual([]);
    await expect(memberOf('anlan-petition', 'anlan.petition.x', 'anlan.housing.court.v1')).rejects.toThrow(/uthoriz/);
    await expect(memberOf('anlan-petition', 'anlan.petition.x', 'anlan.housing.record.v1')).rejects.toThrow(/uthoriz/);
  }, 120_000);

  it('are nobody’s with a wrong password: one line says so, and does not repeat it', async () => {
    const lines: string[] = [];
    const settings = { ...settingsOf('anlan-court'), password: 'another-password' };
    const wrong = new BrokerLine(kafkaClient(settings), broker.brokers, names, (line) => lines.push(line));
    stops.push(() => wrong.close());
    await expect(wrong.ready()).rejects.toThrow(/暂不可用，将继续重试：.*Authentication failed/s);
    await expect(wrong.ready()).rejects.toThrow(/Authentication failed/);
    expect(lines).toEqual([expect.stringMatching(/^无法连接 Kafka（127.0.0.1:\d+）：.*，继续尝试$/)]);
    expect(lines.join()).not.toContain('another-password');
  }, 60_000);

  it.each([
    ['another’s channel', 'anlan-court', 'anlan.housing.open.v1'],
    ['another’s marks', 'anlan-court', 'anlan-marks.housing.open.v1'],
    ['another’s keys', 'anlan-petition', 'anlan-keys.court.v1'],
  ])('let nobody write %s', async (_, user, topic) =>
    expect(produce(user, topic)).rejects.toThrow(/[Nn]ot authorized/),
  );
  it('let a service be a member of its own groups only', async () => {
    await memberOf('anlan-petition', 'anlan.petition.x', 'anlan.housing.open.v1');
    await expect(memberOf('anlan-petition', 'anlan.court.inbox', 'anlan.housing.open.v1')).rejects.toThrow(
      /uthoriz|group coordinator/,
    );
  });
  it('are granted by an administrator only, through the command line', async () => {
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    const apply = (user: string) => {
      const { brokers, password = '' } = settingsOf(user);
      const env = {
        KAFKA_BROKERS: brokers.join(),
        KAFKA_USERNAME: user,
        KAFKA_PASSWORD: password,
        KAFKA_PREFIX: 'two',
      };
      return run(['acls', '--apply', '--json'], { out: say, err: say, folder, env });
    };
    expect(await apply('anlan-court')).toBe(1);
    expect(await apply('admin')).toBe(0);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ revoked: 0 });
    expect(lines.join()).not.toContain(passwords.get('admin'));
  }, 60_000);
});
