import { join } from 'node:path';
import { publisherOf } from '#agency/channels.js';
import type { AgencyManifest } from '#agency/define-agency.js';
import { defaultExport } from '#agency/scan.js';
import { secretFile } from '#agency/secret-file.js';
import { DirectTransport } from '#messaging/direct/direct-transport.js';
import type { KafkaSettings } from '#messaging/kafka/kafka-client.js';
import { KafkaTransport } from '#messaging/kafka/kafka-transport.js';
import { newWireKeys, wireKeysIn, type WireKeys } from '#messaging/kafka/wire-keys.js';
import type { Transport } from '#messaging/transport.js';
import type { ServiceFolder } from './services.js';

interface Carrying {
  readonly home: string;
  readonly kafka?: KafkaSettings | undefined;
  /** The services of this process. */
  readonly here: readonly ServiceFolder[];
  /** All services of the county, wherever they run. */
  readonly everywhere: readonly ServiceFolder[];
  readonly report: (error: unknown) => void;
  /** A line for whoever started the program. */
  readonly notice?: ((line: string) => void) | undefined;
}

/** What carries the feeds, and the services that it reaches: within the process, or over Kafka to all. */
export async function openCarrier({
  home,
  kafka,
  here,
  everywhere,
  report,
  notice = () => undefined,
}: Carrying): Promise<{ transport: Transport; services: readonly string[] }> {
  const failed = (name: string, error: unknown) => report(new Error(name, { cause: error }));
  const namesOf = (folders: readonly ServiceFolder[]) => folders.map(({ service }) => service);
  if (!kafka) return { transport: new DirectTransport(failed), services: namesOf(here) };

  const manifests = everywhere.map(({ folder }) => defaultExport<AgencyManifest>(folder, 'agency'));
  const publishers = (await Promise.all(manifests)).map(publisherOf);
  const keys = new Map<string, WireKeys>();
  for (const { service } of here) {
    keys.set(service, wireKeysIn(await secretFile(join(home, 'services', service, 'wire-keys'), newWireKeys)));
  }
  const keysOf = (service: string) => {
    const own = keys.get(service);
    if (!own) throw new Error(`${service} does not run in this process`);
    return own;
  };
  return {
    transport: new KafkaTransport({ settings: kafka, publishers, keysOf, failed, notice }),
    services: namesOf(everywhere),
  };
}
