import type { Config } from '#config/config.js';
import { openDatabaseServer } from '#infra/embedded-postgres/database-server.js';
import { asAdmin } from '#infra/embedded-postgres/provision.js';
import type { CountyStart } from './start-county.js';

interface OpenDatabase {
  readonly database: CountyStart['database'];
  readonly stop: () => Promise<void>;
}

/**
 * The roles that were made for the one service, or a server on which databases and roles are made.
 * @throws DatabaseError, or the connection's error, when an outside one cannot be used
 */
export async function openDatabase(
  { home, databaseUrl, databaseRoles }: Config,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  if (databaseRoles) {
    await asAdmin(databaseRoles.ownerUrl, (client) => client.query('SELECT'));
    return { database: databaseRoles, stop: () => Promise.resolve() };
  }
  const { admin, stop } = await openDatabaseServer({ home, databaseUrl, log });
  return { database: admin, stop };
}
