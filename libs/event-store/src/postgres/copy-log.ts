import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { LogUnavailable, type LogPage, type StoredText } from '../event-log.js';
import { isOutage } from './append-connection.js';
import { CopiedRecords } from './copied-records.js';
import { CopiedRows } from './copied-rows.js';

/** The texts after a position in one COPY; a reader that stops early costs its connection. */
export async function* copyTexts(pool: pg.Pool, after: number): AsyncGenerator<StoredText[]> {
  const rows = new CopiedRows();
  for await (const chunk of copied(pool, 'position, revision, stream, record', after)) {
    const page = rows.next(chunk);
    if (page.length > 0) yield page;
  }
  rows.finish();
}

/** The same, as events of some types. */
export async function* copyEvents(pool: pg.Pool, after: number, types?: ReadonlySet<string>): AsyncGenerator<LogPage> {
  const records = new CopiedRecords(types);
  for await (const chunk of copied(pool, 'position, record', after)) {
    const page = records.next(chunk);
    if (page) yield page;
  }
  records.finish();
}

async function* copied(pool: pg.Pool, columns: string, after: number): AsyncGenerator<Buffer> {
  if (!Number.isSafeInteger(after)) throw new Error(`${after} is no position`); // COPY takes no parameters
  let client: pg.PoolClient | undefined;
  let whole = false;
  try {
    client = await pool.connect();
    client.on('error', ignore); // the stream tells of it too; unheard here, it would end the process
    const chunks: AsyncIterable<Buffer> = client.query(
      copyTo(
        `COPY (SELECT ${columns} FROM event_log.events WHERE position > ${after} ORDER BY position)
         TO STDOUT (FORMAT binary)`,
      ),
    );
    yield* chunks;
    whole = true;
  } catch (error) {
    throw isOutage(error) ? new LogUnavailable(error) : error;
  } finally {
    client?.off('error', ignore);
    client?.release(!whole);
  }
}

function ignore(): void {}
