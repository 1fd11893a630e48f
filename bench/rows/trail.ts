import { platformMigrations } from '#agency/platform-migrations.js';
import { LocalDirectory } from '#agency/directory/local-directory.js';
import { ReadModels } from '#agency/read-models.js';
import { TrailReadings } from '../../apps/discipline/src/trail/trail-readings.module.js';
import { trailMigrations } from '../../apps/discipline/src/trail/trail.sql.js';
import type { Row } from '../core/row.js';
import { dayNumber } from '../stage/figure-history.js';
import { paceOf, race } from '../stage/race.js';
import { projectOf } from '../stage/samples.js';
import { plantTrail } from '../stage/trail-records.js';

/** The reading, the fold and the JSON of the answer; the session and the record of the reading are not in it. */
export const trail: Row = {
  name: 'trail',
  work: "a project's trail with 10,000 events, as of any day, on either axis",
  measures: [{ name: 'trail', value: 'p99', peer: 200, goal: 1, unit: 'ms', higherIsBetter: false }],
  open: async (stage) => {
    const events = stage.sized(10_000, 100);
    const database = await stage.database('trail', [...platformMigrations, ...trailMigrations]);
    const pool = database.pool('app');
    for (let n = 1; n <= 4; n++) await plantTrail(pool, projectOf(n), events);
    await database.pool('owner').query('VACUUM (ANALYZE) read_rows');
    const models = new ReadModels(pool);
    const readings = new TrailReadings(models, new LocalDirectory(models));
    let asked = 0;
    const ours = async () => {
      let answered = 0;
      const lap = await race(1, stage.sized(30, 4), async () => {
        const n = asked++;
        // every other time the whole of it
        const day = n % 2 === 0 ? {} : { at: dayNumber(n * 97) };
        const view = await readings.trail(projectOf(1), { axis: n % 4 < 2 ? 'known' : 'true', ...day });
        if (JSON.stringify(view).length > 0 && view.events.length > 0) answered++;
      });
      return { done: answered, values: paceOf(lap) };
    };
    return {
      sides: { ours },
      note: `${events} events, beside three other projects as large; half of the questions ask for all of it`,
      close: () => database.drop(),
    };
  },
};
