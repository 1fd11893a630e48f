import { platformMigrations } from '#agency/platform-migrations.js';
import { inboxSource } from '#messaging/fact-source.js';
import { Inbox } from '#messaging/inbox/inbox.js';
import type { Row } from '../core/row.js';
import { Now } from '../stage/event-logs.js';
import { OPEN } from '../stage/floors.js';
import { openPublishing, pagesOf, publishMany } from '../stage/published.js';
import { timed } from '../stage/race.js';
import { exhaust, factsIn, forgetProjections, runnerAtZero } from '../stage/read-models.js';

const PROJECTS = 100;
const BATCH = 500;

/** Each batch is checked, taken in (a transaction that waits for the disk), and projected before the next one comes. */
export const inbox: Row = {
  name: 'inbox',
  work: 'inbox consumer, one transaction per batch, and the projection behind it',
  measures: [
    { name: 'inbox', value: 'rate', peer: 'projection alone', goal: 0.5, unit: 'entries/s', higherIsBetter: true },
  ],
  open: async (stage) => {
    const count = stage.sized(10_000, 100);
    const housing = await openPublishing(stage, 'feed');
    await publishMany(housing, count, PROJECTS);
    const pages = await pagesOf(housing, BATCH);
    await housing.close();
    const database = await stage.database('inbox', platformMigrations);
    const [owner, pool] = [database.pool('owner'), database.pool('app', { pipeline: true })];
    const received = new Inbox(pool, new Now(), () => Promise.resolve([]));
    const source = inboxSource(received);
    const ours = async () => {
      await forgetProjections(owner);
      await forgetInbox((sql) => owner.query(sql));
      const runner = await runnerAtZero(pool, source);
      const seconds = await timed(async () => {
        for (const entries of pages) {
          await received.receive(OPEN, { entries });
          await exhaust(() => runner.step());
        }
      });
      const done = await factsIn(pool);
      return { done, values: { rate: done / seconds } };
    };
    const alone = async () => {
      await forgetProjections(owner);
      const runner = await runnerAtZero(pool, source);
      const seconds = await timed(() => exhaust(() => runner.step()));
      const done = await factsIn(pool);
      return { done, values: { rate: done / seconds } };
    };
    return {
      sides: { ours, 'projection alone': alone },
      note: `${count} entries in batches of ${BATCH}`,
      close: () => database.drop(),
    };
  },
};

async function forgetInbox(query: (sql: string) => Promise<unknown>): Promise<void> {
  await query(`ALTER TABLE inbox DISABLE TRIGGER USER; TRUNCATE inbox, inbox_source, inbox_key, inbox_waiting;
    UPDATE inbox_head SET inbox_seq = 0; ALTER TABLE inbox ENABLE TRIGGER USER`);
}
