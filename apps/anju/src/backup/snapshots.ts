import pg from 'pg';
import { BackupRefused } from './backup-manifest.js';

/** A service's database, seen as it stood at one moment. */
export interface Snapshot {
  readonly service: string;
  readonly client: pg.PoolClient;
}

export interface Snapshots {
  readonly all: readonly Snapshot[];
  readonly close: () => Promise<void>;
}

/**
 * Sees all services' databases at moments that fit together: while the snapshots are taken nothing is received
 * anywhere, so no service has in hand what its publisher does not yet have.
 * @throws BackupRefused for a database that is not there or holds no service
 */
export async function takeSnapshots(urls: ReadonlyMap<string, string>): Promise<Snapshots> {
  const pools = new Map([...urls].map(([service, url]) => [service, poolOf(url)]));
  const clients: pg.PoolClient[] = [];
  const close = async () => {
    for (const client of clients.splice(0)) client.release(true); // ends its transaction too
    await Promise.all([...pools.values()].map((pool) => pool.end()));
  };
  try {
    const locks: pg.PoolClient[] = [];
    for (const [service, pool] of pools) {
      const lock = await connect(service, pool);
      clients.push(lock);
      locks.push(lock);
      await lock.query(`BEGIN; SET LOCAL lock_timeout = '10s'; LOCK TABLE inbox IN SHARE MODE`).catch(refuse(service));
    }
    const all: Snapshot[] = [];
    for (const [service, pool] of pools) {
      const client = await connect(service, pool);
      clients.push(client);
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      await client.query('SELECT FROM feed_position');
      all.push({ service, client });
    }
    for (const lock of locks) await lock.query('ROLLBACK');
    return { all, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 2, application_name: 'anju-backup' });
  pool.on('error', () => undefined); // whoever uses the connection is told
  return pool;
}

function connect(service: string, pool: pg.Pool): Promise<pg.PoolClient> {
  return pool.connect().catch(refuse(service));
}

function refuse(service: string) {
  return (error: unknown): never => {
    const { code, message } = error as { code?: string; message: string };
    if (code === '3D000' || code === '42P01') throw new BackupRefused('backup.no-service', `没有 ${service} 的数据库`);
    throw new BackupRefused('backup.unreadable', `无法读取 ${service} 的数据库：${message}`);
  };
}
