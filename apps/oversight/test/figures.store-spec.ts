import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '#testing/postgres.js';
import { AXES, type Axis, type FigureFact } from '../src/figures/figure-fact.js';
import {
  COVER_STATUS_INTERVALS,
  CREATE_STATUS_INTERVALS,
  DELETE_STATUS_INTERVALS,
  FIGURES_SQL,
  FIGURE_ROWS_SQL,
  INSERT_STATUS_INTERVALS,
  KEY_PERIOD_SQL,
  intervalColumns,
} from '../src/figures/figures.sql.js';
import { intervalsOf } from '../src/figures/status-intervals.js';
import { anyDay, anyFacts, oracle } from './figures-oracle.js';
import { STORY_FACTS } from './story-facts.data.js';
import { LEDGER_TURNS } from './story-figures.data.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase('figures');
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(CREATE_STATUS_INTERVALS);
  await client.query(COVER_STATUS_INTERVALS);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Refolds the projects of the facts; what other projects have stays. */
async function store(facts: readonly FigureFact[]): Promise<void> {
  const projects = [...new Set(facts.map((fact) => fact.projectId))];
  const rows = projects.flatMap((project) =>
    intervalsOf(
      project,
      facts.filter((fact) => fact.projectId === project),
    ),
  );
  await client.query(DELETE_STATUS_INTERVALS, [projects]);
  await client.query(INSERT_STATUS_INTERVALS, intervalColumns(rows));
}

async function read(axis: Axis, days: readonly string[]): Promise<object[]> {
  const ledger = await client.query<object>(FIGURES_SQL, [axis, days]);
  const households = await client.query<object>(KEY_PERIOD_SQL, [axis, days]);
  const rows = ledger.rows.map((row, index) => ({ ...(row as { at: string }), ...households.rows[index] }));
  const whole: object[] = [];
  for (const row of rows) whole.push({ ...row, ...(await codesBehind(axis, row.at)) });
  return whole;
}

async function codesBehind(axis: Axis, at: string): Promise<object> {
  const codes: Record<string, string[]> = {};
  for (const measure of ['closed', 'claimed', 'verified']) {
    const { rows } = await client.query<{ projectCode: string }>(FIGURE_ROWS_SQL, [axis, measure, at]);
    codes[`${measure}Projects`] = rows.map(({ projectCode }) => projectCode);
  }
  return codes;
}

describe('the statements for figures', () => {
  it('tell the story on both axes, a row per day asked, each once and in order', async () => {
    await client.query('TRUNCATE status_interval');
    await store(STORY_FACTS);
    await store(STORY_FACTS); // a refold replaces
    const days = [...LEDGER_TURNS.map(([day]) => day), '2025-12-31', '2026-07-28', '2026-08-31'].sort();
    for (const axis of AXES)
      expect(await read(axis, [...days, '2026-07-28'].reverse())).toEqual(
        days.map((at) => ({ at, ...oracle(STORY_FACTS, axis, at) })),
      );
  });
  it('give whole numbers', async () => {
    await store(STORY_FACTS);
    expect(await read('known', ['2026-08-31'])).toMatchObject([{ entered: 12, verified: 3041, everVerified: 3696 }]);
  });
  it('agree with the definitions on any facts', () =>
    fc.assert(
      fc.asyncProperty(anyFacts, fc.array(anyDay, { minLength: 1, maxLength: 5 }), async (facts, days) => {
        await client.query('TRUNCATE status_interval');
        await store(facts);
        for (const axis of AXES)
          expect(await read(axis, days)).toEqual(
            [...new Set(days)].sort().map((at) => ({ at, ...oracle(facts, axis, at) })),
          );
      }),
      { numRuns: 100 },
    ));
  it('refuse a row that ends before it begins', async () =>
    expect(
      client.query(INSERT_STATUS_INTERVALS, [['P'], ['known'], ['entered'], [1], ['2026-03-02'], ['2026-03-02']]),
    ).rejects.toThrow(/check constraint/));
});
