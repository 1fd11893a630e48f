import pg from 'pg';
import { publishingOf } from '#agency/channels.js';
import { SystemClock } from '#agency/county-clock.js';
import { discover } from '#agency/discover.js';
import { PostgresEventLog } from '#event-store/postgres/postgres-event-log.js';
import { ensureServiceDatabase, type DatabaseAdmin } from '#infra/embedded-postgres/provision.js';
import type { EventRecord } from '#kernel/envelope.js';
import { verifyFeed } from '#messaging/feed/verify-feed.js';
import { serviceFolders, sharedSlices } from '../../apps/anju/src/services.js';

/** What is wrong with the services' stores: a hole in a log or a stream, a feed that its log does not give. */
export async function faultsOfStores(admin: DatabaseAdmin): Promise<string[]> {
  const faults: string[] = [];
  for (const { service, folder } of await serviceFolders()) {
    const { appUrl } = await ensureServiceDatabase(admin, service);
    const pool = new pg.Pool({ connectionString: appUrl, max: 2 });
    const log = new PostgresEventLog(pool, new SystemClock());
    const differences = await verifyFeed(pool, log, publishingOf(await discover(folder, sharedSlices())));
    faults.push(...(await holesIn(log)), ...differences.map((one) => `${service}: ${JSON.stringify(one)}`));
    await log.close();
    await pool.end();
  }
  return faults;
}

async function holesIn(log: PostgresEventLog): Promise<string[]> {
  const holes: string[] = [];
  const heads = new Map<string, number>();
  for (let after = 0; ;) {
    const texts = await log.readTexts(after, 1000);
    if (texts.length === 0) return holes;
    for (const { text, position } of texts) {
      const { stream, revision } = JSON.parse(text) as EventRecord;
      if (position !== ++after) holes.push(`position ${position} follows ${after - 1}`);
      if (revision !== (heads.get(stream) ?? -1) + 1) holes.push(`${stream}: revision ${revision} at ${position}`);
      heads.set(stream, revision);
      after = position;
    }
  }
}
