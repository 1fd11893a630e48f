import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabaseServer } from '#infra/embedded-postgres/database-server.js';
import {
  dropServiceDatabase,
  ensureServiceDatabase,
  type DatabaseAdmin,
  type ServiceDatabase,
} from '#infra/embedded-postgres/provision.js';
import { databaseName } from '#infra/embedded-postgres/service-roles.js';
import { testHome } from './test-home.js';

export interface TestDatabase extends ServiceDatabase {
  /** Removes the database, its roles and their passwords; open connections are cut. */
  drop(): Promise<void>;
}

let server: Promise<DatabaseAdmin> | undefined;

/**
 * A fresh database with an owner and an app role, as a service has it. All specs of a machine's user share one server,
 * started by the first and left running; DATABASE_URL names another.
 * @param name words of a-z, 0-9 and hyphens, for whoever looks at the server
 */
export async function testDatabase(name: string): Promise<TestDatabase> {
  const service = `test-${name}-${randomBytes(4).toString('hex')}`;
  databaseName(service);
  const admin = await testServer();
  const database = await ensureServiceDatabase(admin, service);
  return {
    ...database,
    drop: async () => {
      await dropServiceDatabase(admin, service);
      for (const role of ['owner', 'app']) await rm(join(admin.home, 'secrets', `${database.name}_${role}`));
    },
  };
}

/** The shared server, for who makes several databases on it. */
export function testServer(): Promise<DatabaseAdmin> {
  return (server ??= openTestServer());
}

/** Removes the passwords of all roles whose service id begins so. */
export async function forgetSecrets(prefix: string): Promise<void> {
  const folder = join((await testServer()).home, 'secrets');
  const names = (await readdir(folder)).filter((name) => name.startsWith(databaseName(`${prefix}x`).slice(0, -1)));
  await Promise.all(names.map((name) => rm(join(folder, name))));
}

/** Ends the shared server, when it is ours. */
export async function stopTestServer(): Promise<void> {
  const { stop } = await openDatabaseServer(await options());
  await stop();
}

async function openTestServer(): Promise<DatabaseAdmin> {
  return (await openDatabaseServer(await options())).admin;
}

async function options() {
  return {
    home: await testHome('postgres'),
    databaseUrl: process.env['DATABASE_URL'] || undefined,
    log: () => undefined,
  };
}
