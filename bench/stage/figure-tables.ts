import { platformMigrations } from '#agency/platform-migrations.js';
import { ReadModels } from '#agency/read-models.js';
import { FigureReadings } from '../../apps/oversight/src/figures/figure-readings.module.js';
import {
  figureMigrations,
  INSERT_STATUS_INTERVALS,
  intervalColumns,
} from '../../apps/oversight/src/figures/figures.sql.js';
import type { Side } from '../core/row.js';
import { Now } from './event-logs.js';
import { dayNumber, intervalPages } from './figure-history.js';
import { paceOf, race } from './race.js';
import type { BenchDatabase, Stage } from './stage.js';

export interface FigureTables {
  readonly database: BenchDatabase;
  readonly readings: FigureReadings;
  /** How many intervals there are. */
  readonly intervals: number;
}

/** The table of the leaders' figures for so many projects, as the projection would have written it. */
export async function openFigures(stage: Stage, projects: number, facts: number): Promise<FigureTables> {
  const database = await stage.database('figures', [...platformMigrations, ...figureMigrations]);
  const pool = database.pool('app');
  let intervals = 0;
  for (const page of intervalPages(projects, facts)) {
    await pool.query(INSERT_STATUS_INTERVALS, intervalColumns(page));
    intervals += page.length;
  }
  await database.pool('owner').query('VACUUM (ANALYZE) status_interval');
  return { database, readings: new FigureReadings(new ReadModels(pool), new Now()), intervals };
}

/** Asks for days all over the two years, on both axes by turns, one question after the other. */
export function askFigures({ readings }: FigureTables, questions: number): Side {
  let asked = 0;
  return async () => {
    let answered = 0;
    const lap = await race(1, questions, async () => {
      const n = asked++;
      const { entered } = await readings.figures(n % 2 === 0 ? 'known' : 'true', dayNumber(100 + n * 97));
      if (entered > 0) answered++;
    });
    return { done: answered, values: paceOf(lap) };
  };
}
