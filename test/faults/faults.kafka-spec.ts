import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wholeNumber } from '../kill/kill-at.js';
import { episodeOf, nameOf, type Episode } from './episode.js';
import { FaultCounty } from './fault-county.js';

const COUNT = wholeNumber(process.env['ANJU_FAULTS'] || '5');
const FIRST = wholeNumber(process.env['ANJU_FAULT_SEED'] || String(randomInt(2 ** 30)));
const SEEDS = Array.from({ length: COUNT }, (_, index) => FIRST + index);
/** How long the broker and others are away in what is always tried, in seconds. */
const AWAY_MS = 1000 * wholeNumber(process.env['ANJU_FAULT_SECONDS'] || '5');

const failing = (service: string, plan: string): Episode => ({ kind: 'failpoints', service, plan, ms: AWAY_MS });

/** What is always tried, and who must have been answered at once all the same. */
const ALWAYS: readonly (readonly [Episode, undisturbed: readonly string[]])[] = [
  [{ kind: 'broker', awayMs: AWAY_MS, loses: false }, ['petition', 'housing']],
  [{ kind: 'broker', awayMs: AWAY_MS, loses: true }, ['petition', 'housing']],
  [failing('petition', 'relay.send=error'), ['petition', 'housing']], // it cannot be heard
  [failing('housing', 'inbox.take=error'), ['petition', 'housing']], // it cannot hear
  [failing('housing', 'inbox.take=delay:2000'), ['petition', 'housing']],
  [failing('petition', 'relay.send=dup%60;relay.send=reorder%60'), ['petition', 'housing']],
  [{ kind: 'kill', services: ['housing'] }, ['petition']],
  [{ kind: 'kill', services: ['petition', 'housing', 'discipline'] }, []],
  [{ kind: 'pause', service: 'discipline', ms: AWAY_MS }, ['petition', 'housing']],
  [{ kind: 'relief', service: 'housing' }, ['petition']],
  [{ kind: 'slow-database', ms: AWAY_MS }, []],
  [{ kind: 'database', times: 3 }, []],
];

/**
 * `ANJU_FAULTS=1 ANJU_FAULT_SEED=<seed>` lets the same happen again; `ANJU_FAULT_SECONDS=300` lets the broker be away
 * for five minutes.
 */
describe(`four services over Kafka, while (ANJU_FAULTS=${COUNT} ANJU_FAULT_SEED=${FIRST})`, () => {
  let county: FaultCounty;
  beforeAll(async () => {
    county = await FaultCounty.open();
  }, 120_000);
  afterAll(() => county.close(), 60_000);

  it.each(ALWAYS.map(([episode, undisturbed], index) => [nameOf(episode), index, episode, undisturbed] as const))(
    '%s',
    async (_, index, episode, undisturbed) => {
      const { faults, unanswered } = await county.suffer(-1 - index, episode);
      expect({ faults, disturbed: undisturbed.filter((service) => unanswered.has(service)) }).toEqual({
        ...{ faults: [], disturbed: [] },
      });
    },
    4 * AWAY_MS + 300_000,
  );

  it.each(SEEDS.map((seed) => [seed, nameOf(episodeOf(seed))] as const))(
    'seed %i: %s',
    async (seed) => expect((await county.suffer(seed, episodeOf(seed))).faults).toEqual([]),
    300_000,
  );
});
