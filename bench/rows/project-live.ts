import { platformMigrations } from '#agency/platform-migrations.js';
import { logSource } from '#messaging/fact-source.js';
import type { Row } from '../core/row.js';
import { UpsertEach } from '../peers/upsert-each.js';
import { fillLog, openLog } from '../stage/event-logs.js';
import { timed } from '../stage/race.js';
import { exhaust, factsIn, forgetProjections, runnerAtZero } from '../stage/read-models.js';

const PROJECTS = 100;

export const projectLive: Row = {
  name: 'project-live',
  work: 'live projection, batches folded per key and written at once',
  measures: [
    { name: 'project-live', value: 'rate', peer: 'upsert-each', goal: 30, unit: 'events/s', higherIsBetter: true },
  ],
  open: async (stage) => {
    const count = stage.sized(3000, 100);
    const database = await stage.database('project', platformMigrations);
    const owner = database.pool('owner');
    await fillLog(owner, 0, count, PROJECTS);
    const log = openLog(database);
    const pool = database.pool('app', { pipeline: true });
    const source = logSource(log);
    const peer = await UpsertEach.create(owner);
    const ours = async () => {
      await forgetProjections(owner);
      const runner = await runnerAtZero(pool, source);
      const seconds = await timed(() => exhaust(() => runner.step()));
      const done = await factsIn(pool);
      return { done, values: { rate: done / seconds } };
    };
    const theirs = async () => {
      await peer.forget();
      const seconds = await timed(() => peer.run(source));
      const done = await peer.facts();
      return { done, values: { rate: done / seconds } };
    };
    return {
      sides: { ours, 'upsert-each': theirs },
      note: `${count} events of ${PROJECTS} projects in batches of 500; our commits of derived rows do not wait for the disk, the peer's do, as every autocommit`,
      close: async () => {
        await log.close();
        await database.drop();
      },
    };
  },
};
