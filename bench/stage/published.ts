import type pg from 'pg';
import { platformMigrations } from '#agency/platform-migrations.js';
import { FeedReader } from '#messaging/feed/feed-reader.js';
import { FeedWriter } from '#messaging/feed/feed-writer.js';
import type { FeedEntry } from '#messaging/feed.js';
import type { EventLog } from '#event-store/event-log.js';
import { fillLog, openLog } from './event-logs.js';
import { OPEN, publishing } from './floors.js';
import { exhaust } from './read-models.js';
import type { BenchDatabase, Stage } from './stage.js';

/** A service with a log and a feed. */
export interface Publishing {
  readonly database: BenchDatabase;
  readonly log: EventLog;
  /** As the loops of a service have it. */
  readonly pool: pg.Pool;
  readonly reader: FeedReader;
  readonly writer: FeedWriter;
  close(): Promise<void>;
}

export async function openPublishing(stage: Stage, name: string): Promise<Publishing> {
  const database = await stage.database(name, platformMigrations);
  const log = openLog(database);
  const pool = database.pool('app', { pipeline: true });
  const writer = new FeedWriter(pool, log, publishing);
  await writer.start();
  const close = async () => {
    await log.close();
    await database.drop();
  };
  return { database, log, pool, reader: new FeedReader(pool), writer, close };
}

/** So many events in the log, all of them published. */
export async function publishMany({ database, writer }: Publishing, count: number, projects: number): Promise<void> {
  await fillLog(database.pool('owner'), 0, count, projects);
  writer.lookAgain();
  await exhaust(() => writer.step());
}

/** All entries of the open channel, in pages as a transport would deliver them. */
export async function pagesOf({ reader }: Publishing, size: number): Promise<FeedEntry[][]> {
  const pages: FeedEntry[][] = [];
  for (let after = 0; ;) {
    const page = await reader.read(OPEN.channel, after, size);
    const last = page.at(-1);
    if (!last) return pages;
    pages.push(page);
    after = last.feedSeq;
  }
}
