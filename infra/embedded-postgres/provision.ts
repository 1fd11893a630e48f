import pg from 'pg';
import { ensureSecret } from './secrets.js';
import { roleStatements, serviceRoles } from './service-roles.js';

/** A server on which databases may be made: a superuser's URL, or one with CREATEDB and CREATEROLE (PostgreSQL 16 or later). */
export interface DatabaseAdmin {
  readonly url: string;
  /** The data folder that keeps the roles' passwords. */
  readonly home: string;
}

export interface ServiceDatabase {
  readonly name: string;
  /** Owns the tables; for migrations only. */
  readonly ownerUrl: string;
  /** Owns nothing; what it may do, the migrations grant. */
  readonly appUrl: string;
}

const PROVISIONING = 4_021_826; // key of the advisory lock: several processes may provision one server at once

/** The service's own database and its two roles, made or repaired. No other service's role can connect to it. */
export async function ensureServiceDatabase(admin: DatabaseAdmin, service: string): Promise<ServiceDatabase> {
  const roles = serviceRoles(service);
  return asAdmin(admin.url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PROVISIONING]);
    const owner = await loginOf(admin.home, roles.owner);
    const app = await loginOf(admin.home, roles.app);
    const passwordOf = (role: string) => client.escapeLiteral((role === roles.owner ? owner : app).password);
    for (const { sql, unless } of roleStatements(roles, passwordOf)) {
      if (!unless || (await client.query(unless)).rowCount === 0) await client.query(sql);
    }
    const name = roles.database;
    return { name, ownerUrl: urlFor(admin.url, owner, name), appUrl: urlFor(admin.url, app, name) };
  });
}

/** Removes a service's database with all its data, and its roles. Open connections are cut. */
export async function dropServiceDatabase(admin: Pick<DatabaseAdmin, 'url'>, service: string): Promise<void> {
  const { database, owner, app } = serviceRoles(service);
  await asAdmin(admin.url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await client.query(`DROP ROLE IF EXISTS ${app}, ${owner}`);
  });
}

/** Over a connection of its own. */
export async function asAdmin<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'anju-provision',
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

interface Login {
  readonly role: string;
  readonly password: string;
}

async function loginOf(home: string, role: string): Promise<Login> {
  return { role, password: await ensureSecret(home, role) };
}

/** The admin's URL with another login and database: host, port and TLS settings stay. */
function urlFor(adminUrl: string, { role, password }: Login, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
