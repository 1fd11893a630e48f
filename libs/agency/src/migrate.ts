import pg from 'pg';
import type { Migration } from '#messaging/migration.js';

const LOCK = 7_346_001; // several processes may start the same service at once

/** Which steps a database has been through. */
export const MIGRATIONS_TABLE =
  'CREATE TABLE IF NOT EXISTS schema_migrations (id text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())';

/**
 * Brings a service's database to the schema that this program knows, as the owner role.
 * @throws Error when the folder was last used by a newer program: its migrations are unknown here
 */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'anju-migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(MIGRATIONS_TABLE);
    const { rows } = await client.query<{ id: string }>('SELECT id FROM schema_migrations');
    const applied = new Set(rows.map(({ id }) => id));
    const unknown = [...applied].filter((id) => !migrations.some((migration) => migration.id === id));
    if (unknown.length > 0) throw new Error(`数据由较新版本的程序写入（${unknown.join('、')}），请用新版本启动`);
    for (const { id, sql } of migrations) if (!applied.has(id)) await apply(client, id, sql);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, id: string, sql: string): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query('INSERT INTO schema_migrations (id) VALUES ($1)', [id]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`migration ${id} failed`, { cause: error });
  }
}
