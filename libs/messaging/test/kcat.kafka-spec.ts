import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { eventually } from '#messaging/eventually.js';
import { KafkaTransport } from '#messaging/kafka/kafka-transport.js';
import { newWireKeys, wireKeysIn } from '#messaging/kafka/wire-keys.js';
import { dropTopics, testKafka } from '#testing/kafka.js';
import { exhaust, FLOOR, publishing, Service } from './harness.js';

const P = '990121-2026-001';
let housing: Service;
let transport: KafkaTransport;
let prefix: string;

beforeEach(async () => {
  housing = await Service.open('housing');
  prefix = `t${randomUUID()}`;
  const keys = wireKeysIn(newWireKeys());
  transport = new KafkaTransport({
    settings: { brokers: await testKafka(), clientId: 'spec', prefix },
    publishers: [publishing.publisher],
    keysOf: () => keys,
    failed: (name, error) => process.stderr.write(`${name}: ${String(error)}\n`),
  });
}, 300_000);

afterEach(async () => {
  await transport.stop();
  await dropTopics(prefix);
  await housing.close();
});

/** What kcat prints of a topic from its beginning to its end: a message each line, with its headers. */
async function kcat(topic: string): Promise<{ readonly headers: string[]; readonly payload: string; key: string }[]> {
  const args = ['-C', '-q', '-e', '-J', '-b', (await testKafka()).join(), '-t', topic];
  const { stdout } = await promisify(execFile)('kcat', args);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line));
}

it('kcat reads a channel as CloudEvents in structured JSON', async () => {
  const writer = housing.writer();
  await writer.start();
  const onPublished = (wake: () => void) => writer.onPublished(wake);
  await transport.register({ ...housing.publisher(), onPublished, standing: () => writer.standing() });
  for (const floor of [1, 2]) await housing.finish(P, floor);
  await exhaust(() => writer.step());

  const topic = `${prefix}.housing.open.v1`;
  let seen: Awaited<ReturnType<typeof kcat>> = [];
  const ticking = (again: () => void) => {
    const timer = setInterval(again, 200);
    return () => clearInterval(timer);
  };
  const refusals = new Set<string>();
  const there = async () => {
    seen = await kcat(topic).catch((error: unknown) => {
      refusals.add(String(error)); // the relay may not have made the topic yet
      return [];
    });
    return seen.length >= 2;
  };
  if (!(await eventually(there, [ticking], 25_000)))
    throw new Error(`kcat saw ${JSON.stringify(seen)} ${[...refusals].join()}`);

  for (const { key, headers } of seen) {
    expect(key).toBe(P);
    const at = headers.indexOf('content-type');
    expect(headers[at + 1]).toBe('application/cloudevents+json; charset=utf-8');
  }
  // at least once: while a topic's leader is being chosen, kafkajs sends all of a request again
  const distinct = [...new Set(seen.map(({ payload }) => payload))].map((payload) => JSON.parse(payload));
  expect(distinct).toEqual(
    [1, 2].map((floor) =>
      expect.objectContaining({
        ...{ specversion: '1.0', id: String(floor), source: expect.any(String), type: FLOOR, subject: P },
        ...{ time: expect.stringMatching(/^2026-03-02T/), datacontenttype: 'application/json', data: { floor } },
      }),
    ),
  );
}, 60_000);
