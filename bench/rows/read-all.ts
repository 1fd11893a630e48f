import { platformMigrations } from '#agency/platform-migrations.js';
import type { Row } from '../core/row.js';
import { mustHavePsql, psqlCopy } from '../peers/psql-copy.js';
import { fillLog, openLog } from '../stage/event-logs.js';
import { timed } from '../stage/race.js';

/** Ours ends with objects; psql throws the bytes away. */
export const readAll: Row = {
  name: 'read-all',
  work: 'read the whole log, decoded',
  measures: [
    { name: 'read-all', value: 'rate', peer: 'psql \\copy', goal: 0.8, unit: 'events/s', higherIsBetter: true },
  ],
  open: async (stage) => {
    await mustHavePsql();
    const count = stage.sized(300_000, 500);
    const database = await stage.database('read', platformMigrations);
    await fillLog(database.pool('owner'), 0, count, 1000);
    const log = openLog(database);
    const turn = async (read: () => Promise<number>) => {
      let done = 0;
      const seconds = await timed(async () => (done = await read()));
      return { done, values: { rate: done / seconds } };
    };
    const ours = async () => {
      let [read, last] = [0, 0];
      for await (const { events } of log.scan(0)) {
        last = events.at(-1)?.position ?? last;
        read += events.length;
      }
      if (last !== read) throw new Error(`${read} events were read, the last at ${last}`);
      return read;
    };
    return {
      sides: { ours: () => turn(ours), 'psql \\copy': () => turn(() => psqlCopy(database.appUrl)) },
      note: `${count} events`,
      close: async () => {
        await log.close();
        await database.drop();
      },
    };
  },
};
