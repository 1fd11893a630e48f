import pg from 'pg';
import { ensureSecret } from './secrets.js';

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

/** `public-security` → `anju_public_security`. The one place where a service's id becomes part of a statement. */
export function databaseName(service: string): string {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(service) || service.length > 40) {
    throw new Error(`不能作为服务编号 / not a service id: ${JSON.stringify(service)}`);
  }
  return `anju_${service.replaceAll('-', '_')}`;
}

/** The service's own database and its two roles, made or repaired. No other service's role can connect to it. */
export async function ensureServiceDatabase(admin: DatabaseAdmin, service: string): Promise<ServiceDatabase> {
  const name = databaseName(service);
  return asAdmin(admin.url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [PROVISIONING]);
    const owner = await ensureRole(client, admin.home, `${name}_owner`);
    const app = await ensureRole(client, admin.home, `${name}_app`);
    await ensureDatabase(client, name, owner.role);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO ${app.role}`);
    return { name, ownerUrl: urlFor(admin.url, owner, name), appUrl: urlFor(admin.url, app, name) };
  });
}

/** Removes a service's database with all its data, and its roles. Open connections are cut. */
export async function dropServiceDatabase(admin: Pick<DatabaseAdmin, 'url'>, service: string): Promise<void> {
  const name = databaseName(service);
  await asAdmin(admin.url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`DROP ROLE IF EXISTS ${name}_app, ${name}_owner`);
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

async function ensureRole(client: pg.Client, home: string, role: string): Promise<Login> {
  const password = await ensureSecret(home, role);
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN`);
  await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  return { role, password };
}

async function ensureDatabase(client: pg.Client, name: string, owner: string): Promise<void> {
  // an admin who is no superuser may only give away, and later rule, what belongs to a role it is a member of
  await client.query(`
    DO $$ BEGIN
      IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN GRANT ${owner} TO current_user; END IF;
    END $$`);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return;
  await client.query(`
    CREATE DATABASE ${name} OWNER ${owner} TEMPLATE template0
    ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'zh-Hans-CN'`);
}

/** The admin's URL with another login and database: host, port and TLS settings stay. */
function urlFor(adminUrl: string, { role, password }: Login, database: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
