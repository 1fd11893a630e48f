import pg from 'pg';
import { BackupRefused, type KeptService } from './backup-manifest.js';
import type { Databases } from './databases.js';

const RECEIVED = 'SELECT channel, max(feed_seq)::text AS last FROM inbox_source WHERE service = $1 GROUP BY 1';

/**
 * A service that comes back alone writes its next entries under numbers that others have seen already: they would
 * take them for repeats. So nobody on this server may have received more of it than the backup holds.
 * @throws BackupRefused
 */
export async function othersMustNotKnowMore(
  databases: Databases,
  others: readonly string[],
  service: string,
  { published }: KeptService,
): Promise<void> {
  for (const other of others) {
    for (const { channel, last } of await receivedBy(databases.toRead(other), service)) {
      if (Number(last) > (published[channel] ?? 0))
        throw new BackupRefused(
          'restore.others-know-more',
          `${other} 已收到 ${service}.${channel} 至第 ${last} 条，备份只到第 ${published[channel] ?? 0} 条：单独恢复会使其后的事件被当作重复；请从同一备份恢复全部服务`,
        );
    }
  }
}

async function receivedBy(connectionString: string, service: string): Promise<{ channel: string; last: string }[]> {
  const client = new pg.Client({ connectionString, application_name: 'anju-restore' });
  try {
    await client.connect();
    return (await client.query<{ channel: string; last: string }>(RECEIVED, [service])).rows;
  } catch (error) {
    if (['3D000', '42P01'].includes((error as { code?: string }).code ?? '')) return []; // it was never founded here
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
