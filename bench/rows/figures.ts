import type { Row } from '../core/row.js';
import { askFigures, openFigures } from '../stage/figure-tables.js';

const FACTS = 16;

export const figures: Row = {
  name: 'figures',
  work: 'figures of any past day, 2,800 counties × 12 projects × 2 years',
  measures: [{ name: 'figures', value: 'p99', peer: 50, goal: 1, unit: 'ms', higherIsBetter: false }],
  open: async (stage) => {
    const projects = stage.sized(2800 * 12, 24);
    const tables = await openFigures(stage, projects, FACTS);
    return {
      sides: { ours: askFigures(tables, stage.sized(40, 4)) },
      note: `${projects} projects in one table, ${projects * FACTS} events, ${tables.intervals} intervals, one question at a time`,
      close: () => tables.database.drop(),
    };
  },
};
