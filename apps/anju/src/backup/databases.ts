import { mkdir } from 'node:fs/promises';
import type { Config } from '#config/config.js';
import { openDatabaseServer } from '#infra/embedded-postgres/database-server.js';
import { ensureServiceDatabase } from '#infra/embedded-postgres/provision.js';
import { runsIn } from '#infra/embedded-postgres/running.js';
import { databaseName } from '#infra/embedded-postgres/service-roles.js';
import { claimHome } from '../home.js';

/** The way to the services' databases, for who keeps or brings back all that they hold. */
export interface Databases {
  /** URL that may read a service's whole database; the database need not be there. */
  readonly toRead: (service: string) => string;
  /** URL of the role that owns a service's database, both made if need be. */
  readonly toOwn: (service: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * A running platform's databases, or those of a stopped one, whose server is started for as long.
 * @param alone nobody else may work on the data folder meanwhile
 * @throws HomeInUse
 */
export async function openDatabases(config: Config, { alone }: { alone: boolean }): Promise<Databases> {
  const { home, databaseUrl, databaseRoles: roles } = config;
  if (roles) return { toRead: () => roles.ownerUrl, toOwn: async () => roles.ownerUrl, close: async () => undefined };

  await mkdir(home, { recursive: true });
  const isEmbedded = databaseUrl === undefined;
  const isOurs = isEmbedded && !(await runsIn(home)); // a server that somebody uses is left running
  const release = alone || isOurs ? await claimHome(home) : async () => undefined;
  try {
    const server = await openDatabaseServer({ home, databaseUrl, log: () => undefined });
    const named = (service: string) => `${config.databasePrefix}${service}`;
    return {
      toRead: (service) => {
        const url = new URL(server.admin.url);
        url.pathname = `/${databaseName(named(service))}`;
        return url.href;
      },
      toOwn: async (service) => (await ensureServiceDatabase(server.admin, named(service))).ownerUrl,
      close: async () => {
        if (isOurs) await server.stop();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
