import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#agency/migrate.js';
import {
  dropServiceDatabase,
  ensureServiceDatabase,
  type DatabaseAdmin,
  type ServiceDatabase,
} from '#infra/embedded-postgres/provision.js';
import type { Migration } from '#messaging/migration.js';

export interface BenchDatabase extends ServiceDatabase {
  /** A pool of the app role, or of the owner for peers that make their own tables; ended with the database. */
  pool(role: 'app' | 'owner', options?: Omit<pg.PoolConfig, 'connectionString'>): pg.Pool;
  drop(): Promise<void>;
}

/** What the rows stand on. */
export class Stage {
  constructor(
    readonly admin: DatabaseAdmin,
    /** Little work, to see that a row works at all. */
    readonly quick: boolean,
    /** `host:port` of a broker without logins. @throws NotMeasured where there can be none */
    readonly kafka: () => Promise<readonly string[]>,
  ) {}

  sized(full: number, quick: number): number {
    return this.quick ? quick : full;
  }

  /** A fresh database, as a service has it. */
  async database(name: string, migrations: readonly Migration[] = []): Promise<BenchDatabase> {
    const service = `bench-${name}-${randomBytes(3).toString('hex')}`;
    const database = await ensureServiceDatabase(this.admin, service);
    await mustBeDurable(database.appUrl);
    await migrate(database.ownerUrl, migrations);
    const pools: pg.Pool[] = [];
    return {
      ...database,
      pool: (role, options = {}) => {
        const connectionString = role === 'app' ? database.appUrl : database.ownerUrl;
        const pool = new pg.Pool({ connectionString, max: 6, ...options });
        pools.push(pool);
        return pool;
      },
      drop: async () => {
        await Promise.all(pools.map((pool) => pool.end()));
        await dropServiceDatabase(this.admin, service);
        for (const role of ['owner', 'app']) await rm(join(this.admin.home, 'secrets', `${database.name}_${role}`));
      },
    };
  }
}

/** A server that does not wait for its disk would make every figure a lie. */
async function mustBeDurable(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      const { rows } = await client.query<Record<string, string>>(`SHOW ${setting}`);
      if (rows[0]?.[setting] !== 'on') throw new Error(`${setting} is ${rows[0]?.[setting]}: nothing is measured so`);
    }
  } finally {
    await client.end();
  }
}
