import pg from 'pg';
import { publishingOf } from '#agency/channels.js';
import { SystemClock } from '#agency/county-clock.js';
import { discover } from '#agency/discover.js';
import { PostgresEventLog } from '#event-store/postgres/postgres-event-log.js';
import { ensureServiceDatabase, type DatabaseAdmin } from '#infra/embedded-postgres/provision.js';
import type { EventRecord } from '#kernel/envelope.js';
import { verifyFeed } from '#messaging/feed/verify-feed.js';
import { serviceFolders, sharedSlices } from '../../apps/anju/src/services.js';

type Stored = EventRecord & { readonly position: number };

/** What the services' stores hold, and what is wrong with them. */
export interface Stores {
  readonly logs: Record<string, Stored[]>;
  /** A hole in a log or a stream, a feed that its log does not give, an inbox that is not its neighbours' feeds. */
  readonly faults: string[];
}

/** @param only these services; all when absent. @param prefix see DATABASE_PREFIX */
export async function readStores(admin: DatabaseAdmin, only?: readonly string[], prefix = ''): Promise<Stores> {
  const logs: Record<string, Stored[]> = {};
  const faults: string[] = [];
  const pools = new Map<string, pg.Pool>();
  try {
    for (const { service, folder } of await serviceFolders()) {
      if (only && !only.includes(service)) continue;
      const { appUrl } = await ensureServiceDatabase(admin, `${prefix}${service}`);
      const pool = new pg.Pool({ connectionString: appUrl, max: 2 });
      pools.set(service, pool);
      const log = new PostgresEventLog(pool, new SystemClock());
      logs[service] = await everythingIn(log);
      const differences = await verifyFeed(pool, log, publishingOf(await discover(folder, sharedSlices())));
      faults.push(...holesIn(logs[service]), ...differences.map((one) => `${service}: ${JSON.stringify(one)}`));
      await log.close();
    }
    for (const [service, pool] of pools) faults.push(...(await faultsOfInbox(service, pool, pools)));
    return { logs, faults };
  } finally {
    await Promise.all([...pools.values()].map((pool) => pool.end()));
  }
}

async function everythingIn(log: PostgresEventLog): Promise<Stored[]> {
  const events: Stored[] = [];
  for await (const page of log.readBulk(0)) {
    events.push(...page.map(({ text, position }) => ({ ...(JSON.parse(text) as EventRecord), position })));
  }
  return events;
}

function holesIn(events: readonly Stored[]): string[] {
  const holes: string[] = [];
  const heads = new Map<string, number>();
  let after = 0;
  for (const { stream, revision, position } of events) {
    if (position !== ++after) holes.push(`position ${position} follows ${after - 1}`);
    if (revision !== (heads.get(stream) ?? -1) + 1) holes.push(`${stream}: revision ${revision} at ${position}`);
    heads.set(stream, revision);
    after = position;
  }
  return holes;
}

/** An inbox holds each entry of the channels that it takes once, unchanged, each key in its order. */
async function faultsOfInbox(service: string, pool: pg.Pool, pools: ReadonlyMap<string, pg.Pool>): Promise<string[]> {
  const { rows } = await pool.query<{ service: string; channel: string }>(
    'SELECT DISTINCT service, channel FROM inbox ORDER BY 1, 2',
  );
  const faults: string[] = [];
  for (const { service: from, channel } of rows) {
    const feed = await pools
      .get(from)
      ?.query<Entry>('SELECT key, key_seq, body FROM feed WHERE channel = $1 ORDER BY key, key_seq', [channel]);
    const inbox = await pool.query<Entry>(
      'SELECT key, key_seq, body FROM inbox WHERE service = $1 AND channel = $2 ORDER BY key, inbox_seq',
      [from, channel],
    );
    const difference = feed && firstDifference(feed.rows, inbox.rows);
    if (difference !== undefined) faults.push(`${service} ← ${from}/${channel}: ${difference}`);
  }
  return faults;
}

interface Entry {
  readonly key: string;
  readonly key_seq: string;
  readonly body: string;
}

function firstDifference(feed: readonly Entry[], inbox: readonly Entry[]): string | undefined {
  const at = feed.findIndex((entry, index) => JSON.stringify(entry) !== JSON.stringify(inbox[index]));
  if (at < 0)
    return inbox.length > feed.length ? `${inbox.length - feed.length} entries that were never published` : undefined;
  const name = (entry: Entry | undefined) => (entry ? `${entry.key}/${entry.key_seq} ${entry.body}` : 'nothing');
  return `${name(feed[at])} was published, ${name(inbox[at])} came`;
}
