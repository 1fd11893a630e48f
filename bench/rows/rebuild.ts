import { platformMigrations } from '#agency/platform-migrations.js';
import { logSource } from '#messaging/fact-source.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import type { Row } from '../core/row.js';
import { mustHavePsql, psqlCopy } from '../peers/psql-copy.js';
import { fillLog, openLog } from '../stage/event-logs.js';
import { floors } from '../stage/floors.js';
import { timed } from '../stage/race.js';
import { factsIn } from '../stage/read-models.js';

const PROJECTS = 1000;

/** From reading the first event to the digest that says whether the rows are the same as before. */
export const rebuild: Row = {
  name: 'rebuild',
  work: 'rebuild a read model of one row per project, end to end',
  measures: [
    { name: 'rebuild', value: 'rate', peer: 'psql \\copy', goal: 0.6, unit: 'events/s', higherIsBetter: true },
  ],
  open: async (stage) => {
    await mustHavePsql();
    const count = stage.sized(100_000, 600);
    const database = await stage.database('rebuild', platformMigrations);
    await fillLog(database.pool('owner'), 0, count, PROJECTS);
    const log = openLog(database);
    const pool = database.pool('app', { pipeline: true });
    const runner = new ProjectionRunner({
      ...{ service: 'housing', pool, projections: [floors], sources: [logSource(log)] },
    });
    await runner.start();
    const ours = async () => {
      const { same } = await runner.rebuild('floors');
      if (!same) throw new Error('the rebuilt rows differ');
      return factsIn(pool);
    };
    const turn = async (work: () => Promise<number>) => {
      let done = 0;
      const seconds = await timed(async () => (done = await work()));
      return { done, values: { rate: done / seconds } };
    };
    return {
      sides: { ours: () => turn(ours), 'psql \\copy': () => turn(() => psqlCopy(database.appUrl)) },
      note: `${count} events of ${PROJECTS} projects; \\copy only reads, without folding`,
      close: async () => {
        await log.close();
        await database.drop();
      },
    };
  },
};
