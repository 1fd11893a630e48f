import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CountyClock } from '#agency/county-clock.js';
import { discover } from '#agency/discover.js';
import { exportsBelow } from '#agency/scan.js';
import { ServiceSettings, type County } from '#agency/service-settings.js';
import { startAgency, type AgencyStart, type RunningAgency } from '#agency/start-agency.js';
import type { DatabaseAdmin, ServiceDatabase } from '#infra/embedded-postgres/provision.js';
import { ensureServiceDatabase } from '#infra/embedded-postgres/provision.js';
import type { MachineClock } from '#kernel/clock.js';
import type { KafkaSettings } from '#messaging/kafka/kafka-client.js';
import type { Transport } from '#messaging/transport.js';
import { openCarrier } from './carrier.js';
import { CountyServices } from './county.js';
import { contractsFolder, serviceFolders, sharedSlices, type ServiceFolder } from './services.js';

type ServiceRoleUrls = Pick<ServiceDatabase, 'ownerUrl' | 'appUrl'>;

export interface CountyStart {
  readonly home: string;
  /** A server on which the services' databases are made, or the roles that were made for the one service. */
  readonly database: DatabaseAdmin | ServiceRoleUrls;
  readonly county: County;
  readonly demo: boolean;
  readonly clock: CountyClock;
  readonly machine: MachineClock;
  readonly report: (error: unknown) => void;
  /** Only these services; all that there are when absent. */
  readonly only?: readonly string[];
  /** Services that lie elsewhere than in apps/. */
  readonly more?: readonly ServiceFolder[];
  /** Where Kafka is; without it the services of this process hear each other only. */
  readonly kafka?: KafkaSettings | undefined;
  /** An EventStoreDB that keeps the events of these services. */
  readonly eventStoreUrl?: string | undefined;
  /** A word before each database's name, so that specs do not meet. */
  readonly prefix?: string;
  /** A line for whoever started the program. */
  readonly notice?: (line: string) => void;
  /** What becomes of this process when another runs the same service. Absent: it is reported. */
  readonly duty?: AgencyStart['duty'];
}

/** Starts every service of the tree in this process and connects them. */
export async function startCounty(start: CountyStart): Promise<CountyServices> {
  const tree = await serviceFolders();
  const folders = [...tree.filter(({ service }) => start.only?.includes(service) ?? true), ...(start.more ?? [])];
  await exportsBelow(contractsFolder(), () => true); // an entry of an unknown contract would park
  const { transport, services } = await openCarrier({ ...start, here: folders, everywhere: tree });
  const agencies: RunningAgency[] = [];
  const county = new CountyServices(agencies, transport);
  try {
    for (const { service, folder } of folders) {
      agencies.push(await startAgency(await agencyStart(start, service, folder, transport, services)));
    }
    for (const agency of agencies) await agency.open();
    return county;
  } catch (error) {
    await county.stop(); // half a county would keep the process alive
    throw error;
  }
}

async function agencyStart(
  { home, database, county, demo, clock, machine, report, eventStoreUrl, prefix = '', ...around }: CountyStart,
  service: string,
  folder: string,
  transport: Transport,
  services: readonly string[],
): Promise<AgencyStart> {
  const serviceHome = join(home, 'services', service);
  await mkdir(serviceHome, { recursive: true, mode: 0o700 });
  const [parts, { ownerUrl, appUrl }] = await Promise.all([
    discover(folder, sharedSlices()),
    'appUrl' in database ? database : ensureServiceDatabase(database, `${prefix}${service}`),
  ]);
  const settings = new ServiceSettings(service, serviceHome, county, demo);
  const given = { parts, ownerUrl, appUrl, settings, clock, machine, transport, services, report, eventStoreUrl };
  return { ...given, notice: around.notice ?? (() => undefined), duty: around.duty ?? { relieved: report } };
}
