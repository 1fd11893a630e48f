import type { Measure, Row } from '../core/row.js';
import { againstEmmett } from './appends.js';

const RATE = { value: 'rate', peer: 'emmett', unit: 'events/s', higherIsBetter: true } as const;
const P99 = { value: 'p99', peer: 'emmett', unit: 'ms', higherIsBetter: false } as const;
/** The design's goal is set for a store with a Merkle log, which does not exist yet. */
const NOTE = 'without leaves and Merkle log, which do not exist yet';

function row(name: string, writers: number, measures: readonly Measure[], [full, quick]: [number, number]): Row {
  return {
    name,
    work: `append, ${writers} at once, one event of about 500 bytes each`,
    measures,
    open: async (stage) => {
      const contest = await againstEmmett(stage, { writers, each: stage.sized(full, quick), events: 1 });
      return { ...contest, note: NOTE };
    },
  };
}

export const append32 = row(
  'append-32',
  32,
  [
    { ...RATE, name: 'append-32', goal: 10 },
    { ...P99, name: 'append-32.p99', goal: 5 },
  ],
  [100, 3],
);

export const append128 = row(
  'append-128',
  128,
  [
    { ...RATE, name: 'append-128', goal: 14 },
    { ...P99, name: 'append-128.p99', goal: 5 },
  ],
  [25, 1],
);

export const append1 = row('append-1', 1, [{ ...RATE, name: 'append-1', goal: 1.6 }], [500, 10]);
