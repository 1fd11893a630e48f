import { platformMigrations } from '#agency/platform-migrations.js';
import type { Row } from '../core/row.js';
import { fillLog, openLog } from '../stage/event-logs.js';
import { askFigures, openFigures } from '../stage/figure-tables.js';
import type { Stage } from '../stage/stage.js';
import { ourAppends } from './appends.js';

/** The same work on much and on little: a ratio of 0.8 is as flat as the goal asks. */
export const growthAppend: Row = {
  name: 'growth-append',
  work: 'append, 32 writers, to a long log and to a short one',
  measures: [
    { name: 'growth-append', value: 'rate', peer: 'short log', goal: 0.8, unit: 'events/s', higherIsBetter: true },
  ],
  open: async (stage) => {
    const [long, short] = [stage.sized(1_000_000, 1000), stage.sized(10_000, 100)];
    const logs = [await filled(stage, long), await filled(stage, short)] as const;
    const size = { writers: 32, each: stage.sized(100, 2), events: 1 };
    return {
      sides: { ours: ourAppends(logs[0].log, size), 'short log': ourAppends(logs[1].log, size) },
      note: `${long} events in the long log, ${short} in the short one`,
      close: async () => {
        for (const one of logs) await one.close();
      },
    };
  },
};

async function filled(stage: Stage, count: number) {
  const database = await stage.database('growth', platformMigrations);
  await fillLog(database.pool('owner'), 0, count, 1000);
  const log = openLog(database);
  const close = async () => {
    await log.close();
    await database.drop();
  };
  return { log, close };
}

export const growthFigures: Row = {
  name: 'growth-figures',
  work: 'figures of any past day, over many events of the same projects and over few',
  measures: [
    { name: 'growth-figures', value: 'p50', peer: 'few events', goal: 0.8, unit: 'ms', higherIsBetter: false },
  ],
  open: async (stage) => {
    const projects = stage.sized(1000, 10);
    const [many, few] = [await openFigures(stage, projects, 100), await openFigures(stage, projects, 10)];
    const questions = stage.sized(100, 4);
    return {
      sides: { ours: askFigures(many, questions), 'few events': askFigures(few, questions) },
      note: `${projects} projects with 100 events each and with 10; ${many.intervals} intervals and ${few.intervals}`,
      close: async () => {
        for (const { database } of [many, few]) await database.drop();
      },
    };
  },
};
