import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { LogUnavailable, type StoredText } from '../event-log.js';
import { isOutage } from './append-connection.js';
import { CopiedRows } from './copied-rows.js';

/** Everything after a position in one COPY; a reader that stops early costs its connection. */
export async function* copyTexts(pool: pg.Pool, after: number): AsyncGenerator<StoredText[]> {
  if (!Number.isSafeInteger(after)) throw new Error(`${after} is no position`); // COPY takes no parameters
  let client: pg.PoolClient | undefined;
  let whole = false;
  try {
    client = await pool.connect();
    client.on('error', ignore); // the stream tells of it too; unheard here, it would end the process
    const rows = new CopiedRows();
    const chunks: AsyncIterable<Buffer> = client.query(
      copyTo(
        `COPY (SELECT position, revision, stream, record FROM event_log.events
               WHERE position > ${after} ORDER BY position) TO STDOUT (FORMAT binary)`,
      ),
    );
    for await (const chunk of chunks) {
      const page = rows.next(chunk);
      if (page.length > 0) yield page;
    }
    rows.finish();
    whole = true;
  } catch (error) {
    throw isOutage(error) ? new LogUnavailable(error) : error;
  } finally {
    client?.off('error', ignore);
    client?.release(!whole);
  }
}

function ignore(): void {}
