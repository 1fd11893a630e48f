import { describe, expect, it } from '@jest/globals';
import { testServer } from '#testing/postgres.js';
import { NotMeasured } from './core/row.js';
import { ROWS } from './rows.js';
import { measure } from './stage/contest.js';
import { Stage } from './stage/stage.js';

const PLACE = { machine: 'a spec', commit: 'none' };

describe('the bench', () => {
  it.each(['append-32', 'append-bulk'])('measures %s, both sides having done the same work', async (name) => {
    const stage = new Stage(await testServer(), true, () => Promise.reject(new NotMeasured('no broker')));
    const row = ROWS.find((one) => one.name === name)!;
    const results = await measure(row, stage, PLACE);
    expect(results.map((result) => result.row)).toEqual(row.measures.map((one) => one.name));
    for (const { ours, peer, ratio, rounds } of results) {
      for (const figure of [ours, peer, ratio, rounds]) expect(figure).toBeGreaterThan(0);
    }
  });
});
