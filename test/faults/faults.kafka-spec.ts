import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wholeNumber } from '../kill/kill-at.js';
import { episodeOf, nameOf } from './episode.js';
import { FaultCounty } from './fault-county.js';

const COUNT = wholeNumber(process.env['ANJU_FAULTS'] || '5');
const FIRST = wholeNumber(process.env['ANJU_FAULT_SEED'] || String(randomInt(2 ** 30)));
const SEEDS = Array.from({ length: COUNT }, (_, index) => FIRST + index);

/** `ANJU_FAULTS=1 ANJU_FAULT_SEED=<seed>` lets the same happen again. */
describe(`four services over Kafka, while (ANJU_FAULTS=${COUNT} ANJU_FAULT_SEED=${FIRST})`, () => {
  let county: FaultCounty;
  beforeAll(async () => {
    county = await FaultCounty.open();
  }, 120_000);
  afterAll(() => county.close(), 60_000);

  it.each(SEEDS.map((seed) => [seed, nameOf(episodeOf(seed))] as const))(
    'seed %i: %s',
    async (seed) => {
      const { faults } = await county.suffer(seed, episodeOf(seed));
      expect(faults).toEqual([]);
    },
    300_000,
  );
});
