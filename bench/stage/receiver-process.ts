/**
 * A service in a process of its own: it takes what another one publishes from Kafka into its inbox and projects it. Told
 * by its parent what it stands on, it tells of each position that shows, and ends when it is told to or left alone.
 */
import pg from 'pg';
import { inboxSource } from '#messaging/fact-source.js';
import { Inbox } from '#messaging/inbox/inbox.js';
import { KafkaTransport } from '#messaging/kafka/kafka-transport.js';
import type { KafkaSettings } from '#messaging/kafka/kafka-client.js';
import { newWireKeys, wireKeysIn } from '#messaging/kafka/wire-keys.js';
import { Pump } from '#messaging/pump.js';
import { RememberingSource } from '#messaging/remembering-source.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { Now } from './event-logs.js';
import { floors, OPEN, publishing } from './floors.js';
import { WatchedSource } from './watched-source.js';

/** What the parent says first. */
export interface ReceiverStart {
  readonly settings: KafkaSettings;
  /** Of the receiver's database, as the app role. */
  readonly appUrl: string;
}

/** What it hears: that all is open, positions that show now, or what went wrong. */
export type ReceiverWord =
  { readonly open: true } | { readonly shows: readonly number[] } | { readonly failed: string };

async function receive({ settings, appUrl }: ReceiverStart): Promise<() => Promise<void>> {
  const failed = (name: string, error: unknown) => say({ failed: `${name}: ${String(error)}` });
  const keys = wireKeysIn(newWireKeys());
  const transport = new KafkaTransport({
    ...{ settings, publishers: [publishing.publisher], keysOf: () => keys, failed },
  });
  const pool = new pg.Pool({ connectionString: appUrl, max: 6, pipeline: true });
  const inbox = new Inbox(pool, new Now(), ({ channel, service }, ...range) =>
    transport.range({ consumer: 'court', channel, service }, ...range),
  );
  const source = new WatchedSource(new RememberingSource(inboxSource(inbox)));
  const runner = new ProjectionRunner({ service: 'court', pool, projections: [floors], sources: [source] });
  await runner.start();
  const project = new Pump('projections', () => runner.step(), failed);
  inbox.onReceived(() => project.wake());
  runner.onAdvanced(() => say({ shows: source.takeUpTo(runner.status()[0]?.inbox ?? 0) }));
  await inbox.subscribe(transport, [{ consumer: 'court', ...OPEN }]);
  return async () => {
    await transport.stop();
    await project.stop();
    await pool.end();
  };
}

function say(word: ReceiverWord): void {
  process.send?.(word);
}

let stop: Promise<() => Promise<void>> | undefined;

process.on('message', (start: ReceiverStart) => {
  stop = receive(start);
  stop.then(
    () => say({ open: true }),
    (error: unknown) => say({ failed: String(error) }),
  );
});
process.once('disconnect', () => {
  void (async () => (await stop)?.())().finally(() => process.exit());
});
