import { randomUUID } from 'node:crypto';
import { IsInt, Min } from 'class-validator';
import pg from 'pg';
import { migrate } from '#agency/migrate.js';
import { Published } from '#contracts/published.js';
import { MemoryEventLog } from '#event-store/memory/memory-event-log.js';
import { L1, type NewEvent } from '#kernel/envelope.js';
import { FeedReader } from '#messaging/feed/feed-reader.js';
import { FeedWriter } from '#messaging/feed/feed-writer.js';
import { headerForRestricted } from '#messaging/feed/record.js';
import type { Publishing } from '#messaging/feed/entries.js';
import type { Translate } from '#messaging/feed.js';
import type { Delivery, LocalPublisher } from '#messaging/transport.js';
import { Inbox } from '#messaging/inbox/inbox.js';
import type { FetchRange } from '#messaging/inbox/take-in.js';
import { messagingMigrations } from '#messaging/messaging-migrations.js';
import { projectionMigrations } from '#projections/projection-migrations.js';
import { HandClock } from '#testing/hand-clock.js';
import { testDatabase, type TestDatabase } from '#testing/postgres.js';

/** What the sample service promises. */
@Published('housing.floor-finished.v1', { level: 'L1', label: '样例' })
export class FloorFinishedV1 {
  @IsInt() @Min(1) readonly floor!: number;
}

export const FLOOR = 'housing.floor-finished.v1';

/** Publishes every finished floor to all; floors under dispute also to court. */
export const translateFloors: Translate = (event) => {
  if (event.type !== 'housing.FloorFinished') return [];
  const { floor, disputed } = event.data as { floor: number; disputed?: boolean };
  const publication = { contract: FLOOR, key: event.projectId ?? event.stream, data: { floor } };
  return [{ channel: 'open', ...publication }, ...(disputed ? [{ channel: 'court', ...publication }] : [])];
};

export const publishing: Publishing = {
  publisher: {
    service: 'housing',
    channels: {
      open: { readers: 'all', contracts: [FloorFinishedV1] },
      court: { readers: ['court'], contracts: [FloorFinishedV1] },
      record: { readers: ['discipline'], contracts: [] },
    },
  },
  translate: translateFloors,
  recordPolicy: headerForRestricted,
  upcasters: {},
};

/** A service with a database of its own and a log in memory. */
export class Service {
  readonly clock = new HandClock('2026-03-02T01:00:00.000Z');
  log = new MemoryEventLog(this.clock);
  readonly reader: FeedReader;

  private constructor(
    private readonly database: TestDatabase,
    readonly pool: pg.Pool,
    readonly owner: pg.Pool,
  ) {
    this.reader = new FeedReader(pool);
  }

  static async open(name: string): Promise<Service> {
    const database = await testDatabase(name);
    await migrate(database.ownerUrl, [...messagingMigrations, ...projectionMigrations]);
    const pool = (connectionString: string) => new pg.Pool({ connectionString, max: 4, pipeline: true });
    return new Service(database, pool(database.appUrl), pool(database.ownerUrl));
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.end(), this.owner.end()]);
    await this.database.drop();
  }

  /** As it was when it was opened, but for the feed. */
  async reset(): Promise<void> {
    this.log = new MemoryEventLog(this.clock);
    await this.owner.query(`ALTER TABLE inbox DISABLE TRIGGER USER;
      TRUNCATE inbox, inbox_source, inbox_key, inbox_waiting, reaction_outcomes, reaction_parked,
        projection_checkpoints, read_rows, projection_facts, parked_rows;
      UPDATE inbox_head SET inbox_seq = 0; UPDATE reaction_position SET position = 0;
      ALTER TABLE inbox ENABLE TRIGGER USER;`);
  }

  /** As it was when it was opened, the feed too. */
  async startOver(): Promise<void> {
    await this.reset();
    await this.owner.query(`ALTER TABLE feed DISABLE TRIGGER USER;
      TRUNCATE feed, relay_lanes, inbox_unreadable; UPDATE feed_position SET position = 0; ALTER TABLE feed ENABLE TRIGGER USER;`);
  }

  /** Its feed, as a transport is handed it. */
  publisher(): Pick<LocalPublisher, 'publisher' | 'pool' | 'reader'> {
    return { publisher: publishing.publisher, pool: this.pool, reader: this.reader };
  }

  writer(over: Partial<Publishing> = {}, batch?: number): FeedWriter {
    return new FeedWriter(this.pool, this.log, { ...publishing, ...over }, batch);
  }

  inbox(fetchRange: FetchRange = () => Promise.resolve([])): Inbox {
    return new Inbox(this.pool, this.clock, fetchRange);
  }

  /** Records a finished floor of a project. */
  async finish(projectId: string, floor: number, more: Partial<NewEvent> & { readonly disputed?: boolean } = {}) {
    const { disputed, ...envelope } = more;
    const event: NewEvent = {
      id: randomUUID(),
      type: 'housing.FloorFinished',
      schemaVersion: 1,
      projectId,
      actor: { userId: 'u-1', name: '王工', post: '科员', agency: '住建局' },
      basis: [],
      classification: L1,
      commandId: randomUUID(),
      correlationId: 'k-1',
      causationId: 'k-1',
      data: { floor, ...(disputed ? { disputed } : {}) },
      ...envelope,
    };
    const stream = `housing.building-${projectId}`;
    const { commandId } = event;
    await this.log.append({ stream, expectedRevision: 'any', commandId, bodyHash: 'a'.repeat(64), events: [event] });
    return event;
  }
}

/** All that a channel holds, as one delivery. */
export async function wholeChannel(service: Service, channel: string): Promise<Delivery> {
  return { entries: await service.reader.read(channel, 0, 1000), mark: await service.reader.position() };
}

export async function exhaust(step: () => Promise<boolean>): Promise<void> {
  while (await step());
}
