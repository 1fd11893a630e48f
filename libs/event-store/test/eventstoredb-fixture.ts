import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  EventStoreDbEventLog,
  type EventStoreDbEventLogOptions,
} from '#event-store/eventstoredb/eventstoredb-event-log.js';
import { eventIndexMigrations, grantEventIndex } from '#event-store/eventstoredb/event-index.sql.js';
import { HandClock } from '#testing/hand-clock.js';
import { migrate } from '#testing/migrate.js';
import { testDatabase } from '#testing/postgres.js';
import { MONDAY } from './samples.js';

export type EventStoreDbFixture = Awaited<ReturnType<typeof eventStoreDbFixture>>;

/** A fresh index, and a namespace of its own in the server at `url`. */
export async function eventStoreDbFixture(url: string) {
  const database = await testDatabase('event-index');
  await migrate(database, eventIndexMigrations, grantEventIndex);
  const clock = new HandClock(MONDAY);
  const namespace = `anju-test-${randomUUID()}-`;
  const pools: pg.Pool[] = [];
  const pool = (Kind = pg.Pool) => {
    const opened = new Kind({ connectionString: database.appUrl, max: 4 });
    opened.on('error', () => undefined);
    pools.push(opened);
    return opened;
  };
  const open = (options: EventStoreDbEventLogOptions & { readonly pool?: pg.Pool; readonly url?: string } = {}) =>
    EventStoreDbEventLog.open(options.url ?? url, options.pool ?? pool(), clock, 'housing', { namespace, ...options });
  /** Both tables of the index, whole. */
  const index = async () => {
    const tables = ['events ORDER BY position', 'receipts ORDER BY command_id'];
    const asked = tables.map((table) => pools[0]!.query<Record<string, unknown>>(`SELECT * FROM event_index.${table}`));
    return (await Promise.all(asked)).map(({ rows }) => rows);
  };
  const asOwner = async (sql: string) => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    return owner.query(sql).finally(() => owner.end());
  };
  const end = async () => {
    await Promise.all(pools.map((opened) => opened.end()));
    await database.drop();
  };
  return { url, clock, namespace, pool, open, index, asOwner, end };
}
