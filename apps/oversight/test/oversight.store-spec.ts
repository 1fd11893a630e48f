import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '#agency/migrate.js';
import { platformMigrations } from '#agency/platform-migrations.js';
import { ReadModels } from '#agency/read-models.js';
import { Malformed } from '#http/malformed.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { HandClock } from '#testing/hand-clock.js';
import { testDatabase, type TestDatabase } from '#testing/postgres.js';
import { AXES, type Axis } from '../src/figures/figure-fact.js';
import { FigureReadings } from '../src/figures/figure-readings.module.js';
import { figureMigrations } from '../src/figures/figures.sql.js';
import { keyPeriods } from '../src/figures/key-periods.projection.js';
import { statusIntervals } from '../src/figures/status-intervals.projection.js';
import { warroomRow } from '../src/warroom/warroom-rows.js';
import { WarroomReadings } from '../src/warroom/warroom-readings.module.js';
import { warroom } from '../src/warroom/warroom.projection.js';
import { KEY_PERIOD, PlantedInbox, publishedFactOf } from './published-story.js';
import { STORY_FACTS } from './story-facts.data.js';
import { LEDGER_TURNS, NAMED_DAYS } from './story-figures.data.js';

const clock = new HandClock('2026-09-30T10:00:00.000Z');
const inbox = new PlantedInbox();
let database: TestDatabase;
let pool: pg.Pool;
let runner: ProjectionRunner;
let readings: FigureReadings;
let chart: WarroomReadings;

beforeAll(async () => {
  database = await testDatabase('oversight');
  await migrate(database.ownerUrl, [...platformMigrations, ...figureMigrations]);
  pool = new pg.Pool({ connectionString: database.appUrl, max: 3, pipeline: true });
  const projections = [statusIntervals, warroom, keyPeriods];
  runner = new ProjectionRunner({ service: 'oversight', pool, sources: [inbox], projections, batch: 7 });
  await runner.start();
  inbox.facts.push(KEY_PERIOD, ...STORY_FACTS.map(publishedFactOf));
  while (await runner.step());
  readings = new FigureReadings(new ReadModels(pool), clock);
  chart = new WarroomReadings(new ReadModels(pool), clock);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('the figures that leadership reads', () => {
  it.each(NAMED_DAYS)(
    'are those of the story on %s',
    async (at, entered, closed, resolutionRate, claimed, claimedRate, gap) =>
      expect(await readings.figures('known', at)).toEqual({
        ...{ entered, closed: closed.split(' ').filter(Boolean).length, resolutionRate },
        ...{ claimed: claimed.split(' ').filter(Boolean).length, claimedRate, gap },
      }),
  );
  it('differ between what was known and what was true while the reopening was not recorded', async () => {
    expect((await readings.figures('known', '2026-07-28')).closed).toBe(2);
    expect((await readings.figures('true', '2026-07-28')).closed).toBe(1);
  });
  it('miss the key period', async () =>
    expect(await readings.keyPeriod('2026-08-31')).toEqual({
      ...{ target: 60, households: 5810, verified: 3041, percent: 52.3, met: false },
      ...{ everVerified: 3696, everVerifiedPercent: 63.6 },
    }));
  it('are nothing before the start, and those of today on a day to come', async () => {
    expect(await readings.figures('known', '2025-12-31')).toMatchObject({ entered: 0, resolutionRate: 0, gap: 0 });
    expect(await readings.figures('known', '2031-01-01')).toEqual(await readings.figures('known', '2026-09-30'));
    const asked = { at: '2031-01-01', axis: 'known', measure: 'closed' } as const;
    expect(await readings.rows(asked)).toMatchObject({ at: '2031-01-01', knownUpTo: '2026-09-30', total: 3 });
  });
  it('open their rows, and the rows add up to the figure on every turning day', async () => {
    for (const axis of AXES)
      for (const [at] of LEDGER_TURNS) {
        const figures = await readings.figures(axis, at);
        const { verified } = await readings.keyPeriod(at);
        const total = async (measure: 'entered' | 'closed' | 'claimed' | 'verified', on: Axis = axis) =>
          (await readings.rows({ at, axis: on, measure })).total;
        expect([await total('entered'), await total('closed'), await total('claimed')]).toEqual([
          figures.entered,
          figures.closed,
          figures.claimed,
        ]);
        expect(await total('verified', 'known')).toBe(verified);
      }
    const { rows } = await readings.rows({ at: '2026-08-31', axis: 'known', measure: 'verified' });
    expect(rows[0]).toEqual({ projectCode: '01', name: '楼盘01', township: '城关镇', value: 746 });
  });
  it('turn on the days of the story', async () => {
    const series = await readings.series({ from: '2026-01-05', to: '2026-09-30', axis: 'known' });
    expect(series.map(({ day, entered, closed, claimed }) => [day, entered, closed, claimed])).toEqual(
      LEDGER_TURNS.map(([day, entered, closed, claimed]) => [day, entered, closed, claimed]),
    );
  });
  it.each([
    ['2026-02-01', '2026-01-31'],
    ['1990-01-01', '2026-01-31'],
  ])('have no series from %s to %s', (from, to) =>
    expect(readings.series({ from, to, axis: 'known' })).rejects.toThrow(Malformed),
  );
  it('are the same after a rebuild, rows and table', async () => {
    const before = await pool.query('SELECT * FROM status_interval ORDER BY 1, 2, 3, 5');
    expect(before.rows.length).toBeGreaterThan(100);
    expect((await runner.rebuild('status_intervals')).same).toBe(true);
    expect((await runner.rebuild('warroom')).same).toBe(true);
    expect((await pool.query('SELECT * FROM status_interval ORDER BY 1, 2, 3, 5')).rows).toEqual(before.rows);
  });
});

describe('the wall chart on 30 September', () => {
  it('derives status and light from what others confirmed', async () => {
    const rows = await chart.all((lives, today) => lives.map((life) => warroomRow(life, today)));
    expect(Object.fromEntries(rows.map((row) => [row.projectCode, `${row.status} ${row.light}`]))).toEqual({
      '01': '已复工 green',
      '02': '未化解 green',
      '03': '已复工 green',
      '04': '已销号 grey',
      '05': '已销号 grey',
      '06': '未化解 green',
      '07': '已销号 grey',
      '08': '化解中 red',
      '09': '停滞 red',
      '10': '化解待核 green',
      '11': '未化解 green',
      '12': '可办证 red',
    });
  });
});
