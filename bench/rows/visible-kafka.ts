import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { platformMigrations } from '#agency/platform-migrations.js';
import { KafkaTransport } from '#messaging/kafka/kafka-transport.js';
import { newWireKeys, wireKeysIn } from '#messaging/kafka/wire-keys.js';
import { Pump } from '#messaging/pump.js';
import type { Row } from '../core/row.js';
import { publishing } from '../stage/floors.js';
import { Sightings } from '../stage/pace.js';
import { openPublishing } from '../stage/published.js';
import type { ReceiverStart, ReceiverWord } from '../stage/receiver-process.js';
import { appendAtPace, PACE } from './visible.js';

/** Two services with a database, a transport and a process each, over a real broker. */
export const visibleKafka: Row = {
  name: 'visible-kafka',
  work: `acknowledged append → visible in another service's projection over Kafka, ${PACE} appends/s`,
  measures: [{ name: 'visible-kafka', value: 'p99', peer: 100, goal: 1, unit: 'ms', higherIsBetter: false }],
  open: async (stage) => {
    const settings = { brokers: await stage.kafka(), clientId: 'bench', prefix: `bench-${randomUUID()}` };
    const count = stage.sized(3 * PACE, 50);
    let sightings = new Sightings();
    const failed = (_: string, error: unknown) => sightings.fail(error);
    const keys = wireKeysIn(newWireKeys());
    const sending = new KafkaTransport({ settings, publishers: [publishing.publisher], keysOf: () => keys, failed });

    const housing = await openPublishing(stage, 'sender');
    const { writer, log } = housing;
    const onPublished = (wake: () => void) => writer.onPublished(wake);
    const local = { ...housing, publisher: publishing.publisher, onPublished, standing: () => writer.standing() };
    await sending.register(local);
    const publish = new Pump('feed', () => writer.step(), failed);
    log.onCommitted(() => publish.wake());

    const court = await stage.database('receiver', platformMigrations);
    const hear = (word: ReceiverWord) => {
      if ('shows' in word) sightings.see(word.shows);
      if ('failed' in word) failed('receiver', new Error(word.failed));
    };
    const close = await openReceiver({ settings, appUrl: court.appUrl }, hear);

    const ours = async () => {
      sightings = new Sightings();
      await appendAtPace(log, count, sightings);
      await sightings.all();
      return sightings.latencies();
    };
    return {
      sides: { ours },
      note: 'two services, each in a process of its own; the sender hears of what shows by a message between the two',
      close: async () => {
        await close();
        await sending.stop();
        await publish.stop();
        await housing.close();
        await court.drop();
      },
    };
  },
};

/** Starts the receiver and waits until it is open. Returns the way to end it. @throws Error when it cannot begin */
async function openReceiver(start: ReceiverStart, hear: (word: ReceiverWord) => void): Promise<() => Promise<void>> {
  const child = fork(fileURLToPath(new URL('../stage/receiver-process.js', import.meta.url)));
  const open = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the receiver ended with ${code}`)));
    child.on('message', (word: ReceiverWord) => {
      hear(word);
      if ('open' in word) resolve();
      if ('failed' in word) reject(new Error(word.failed));
    });
  });
  child.send(start);
  await open;
  return async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
}
