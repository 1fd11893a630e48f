import { startPostgres } from './embedded-postgres.js';
import { asAdmin, type DatabaseAdmin } from './provision.js';

export interface DatabaseServer {
  readonly admin: DatabaseAdmin;
  /** Ends the embedded server; leaves an outside one alone. */
  readonly stop: () => Promise<void>;
}

export interface DatabaseServerOptions {
  readonly home: string;
  /** DATABASE_URL: an outside server to use instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  readonly log: (line: string) => void;
}

/**
 * The server that holds all services' databases: the outside one when its URL is given, else the home's own.
 * @throws DatabaseError, or the connection's error, when an outside one cannot be used
 */
export async function openDatabaseServer({ home, databaseUrl, log }: DatabaseServerOptions): Promise<DatabaseServer> {
  if (databaseUrl !== undefined) {
    await asAdmin(databaseUrl, (client) => client.query('SELECT'));
    return { admin: { url: databaseUrl, home }, stop: () => Promise.resolve() };
  }

  const { host, port, superuser, stop } = await startPostgres({ home, log });
  const url = `postgres://${superuser.user}:${superuser.password}@${host}:${port}/postgres`;
  return { admin: { url, home }, stop };
}
