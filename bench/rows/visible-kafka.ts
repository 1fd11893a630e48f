import { randomUUID } from 'node:crypto';
import { platformMigrations } from '#agency/platform-migrations.js';
import { inboxSource } from '#messaging/fact-source.js';
import { Inbox } from '#messaging/inbox/inbox.js';
import { KafkaTransport } from '#messaging/kafka/kafka-transport.js';
import { newWireKeys, wireKeysIn } from '#messaging/kafka/wire-keys.js';
import { Pump } from '#messaging/pump.js';
import { RememberingSource } from '#messaging/remembering-source.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import type { Row } from '../core/row.js';
import { Now } from '../stage/event-logs.js';
import { floors, OPEN, publishing } from '../stage/floors.js';
import { Sightings } from '../stage/pace.js';
import { openPublishing } from '../stage/published.js';
import { WatchedSource } from '../stage/watched-source.js';
import { appendAtPace, PACE } from './visible.js';

/** Two services with a database and a transport each, over a real broker; both in this process, so on its one thread. */
export const visibleKafka: Row = {
  name: 'visible-kafka',
  work: `acknowledged append → visible in another service's projection over Kafka, ${PACE} appends/s`,
  measures: [{ name: 'visible-kafka', value: 'p99', peer: 100, goal: 1, unit: 'ms', higherIsBetter: false }],
  open: async (stage) => {
    const settings = { brokers: await stage.kafka(), clientId: 'bench', prefix: `bench-${randomUUID()}` };
    const count = stage.sized(3 * PACE, 50);
    let sightings = new Sightings();
    const failed = (_: string, error: unknown) => sightings.fail(error);
    const keys = new Map(['housing', 'court'].map((service) => [service, wireKeysIn(newWireKeys())]));
    const keysOf = (service: string) => keys.get(service) ?? wireKeysIn(newWireKeys());
    const open = () => new KafkaTransport({ settings, publishers: [publishing.publisher], keysOf, failed });
    const [sending, receiving] = [open(), open()];

    const housing = await openPublishing(stage, 'sender');
    const { writer, log } = housing;
    const onPublished = (wake: () => void) => writer.onPublished(wake);
    const local = { ...housing, publisher: publishing.publisher, onPublished, standing: () => writer.standing() };
    await sending.register(local);
    const publish = new Pump('feed', () => writer.step(), failed);
    log.onCommitted(() => publish.wake());

    const court = await stage.database('receiver', platformMigrations);
    const pool = court.pool('app', { pipeline: true });
    const inbox = new Inbox(pool, new Now(), ({ channel, service }, ...range) =>
      receiving.range({ consumer: 'court', channel, service }, ...range),
    );
    const source = new WatchedSource(new RememberingSource(inboxSource(inbox)));
    const runner = new ProjectionRunner({ service: 'court', pool, projections: [floors], sources: [source] });
    await runner.start();
    const project = new Pump('projections', () => runner.step(), failed);
    inbox.onReceived(() => project.wake());
    await inbox.subscribe(receiving, [{ consumer: 'court', ...OPEN }]);

    const ours = async () => {
      sightings = new Sightings();
      const stop = runner.onAdvanced(() => sightings.see(source.takeUpTo(runner.status()[0]?.inbox ?? 0)));
      await appendAtPace(log, count, sightings);
      await sightings.all();
      stop();
      return sightings.latencies();
    };
    return {
      sides: { ours },
      note: 'two services with a transport each, in one process',
      close: async () => {
        for (const transport of [receiving, sending]) await transport.stop();
        await Promise.all([publish.stop(), project.stop()]);
        await housing.close();
        await court.drop();
      },
    };
  },
};
