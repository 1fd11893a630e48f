import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { CommandBus } from '@nestjs/cqrs';
import { CommandGateway } from '#agency/gateway.js';
import { migrate } from '#agency/migrate.js';
import { platformMigrations } from '#agency/platform-migrations.js';
import { ReadModels } from '#agency/read-models.js';
import { MemoryEventLog } from '#event-store/memory/memory-event-log.js';
import type { FactSource } from '#messaging/fact-source.js';
import type { Fact } from '#messaging/fact.js';
import type { Directory } from '#identity/directory.js';
import { addDays } from '#kernel/time.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { anOfficer } from '#testing/an-officer.js';
import { HandClock } from '#testing/hand-clock.js';
import { testDatabase, type TestDatabase } from '#testing/postgres.js';
import { ReplayRecorder } from '../src/replay-session/replay-recorder.module.js';
import { StartReplay } from '../src/replay-session/start-replay/start-replay.js';
import { trail } from '../src/trail/trail.projection.js';
import { TrailReadings } from '../src/trail/trail-readings.module.js';
import { trailMigrations } from '../src/trail/trail.sql.js';
import type { TrailQuery } from '../src/trail/trail-views.js';
import { plantedRecord, type Planted } from './planted-records.js';

const P3 = '990121-2026-003';
const BIG = '990121-2026-099';
const L3 = { level: 'L3', caveats: ['CLUE:7'] } as const;

/** Project 03 around the day on which its contractor left: 05-10 was a Sunday, recorded on Monday. */
const STORY: readonly Planted[] = [
  {
    type: 'housing.LedgerEntered',
    projectId: P3,
    recorded: '2026-01-12 09:10',
    data: { projectId: P3, level: 'city' },
    agency: 'leading-group-office',
  },
  { type: 'finance.RectifiedAndRepushed', projectId: P3, recorded: '2026-05-07 09:00', agency: 'finance-bureau' },
  { type: 'housing.ProgressReported', projectId: P3, recorded: '2026-05-11 09:00', occurred: '2026-05-10 16:00' },
  {
    type: 'housing.ClueTransferred',
    projectId: P3,
    recorded: '2026-05-12 09:00',
    data: { cipher: 'secret' },
    classification: L3,
    form: 'header',
  },
  { type: 'identity.AccountOpened', recorded: '2026-01-05 09:00' },
  {
    type: 'discipline.ReplayStarted',
    projectId: P3,
    recorded: '2026-05-12 10:00',
    stream: 'discipline.replaySession-u-1',
    form: 'header',
  },
  { type: 'housing.PlanRevised', projectId: P3, recorded: '2026-05-13 10:00', agency: 'leading-group-office' },
];

const facts: Fact[] = [];
const inbox: FactSource = {
  name: 'inbox',
  read: (after, limit) =>
    Promise.resolve(facts.map((fact, index) => ({ position: index + 1, fact })).slice(after, after + limit)),
  head: () => Promise.resolve(facts.length),
  onNew: () => () => undefined,
};
const names = { agencyName: (agency: string) => Promise.resolve(`${agency}（名）`) } as unknown as Directory;

let database: TestDatabase;
let pool: pg.Pool;
let runner: ProjectionRunner;
let readings: TrailReadings;

beforeAll(async () => {
  database = await testDatabase('trail');
  await migrate(database.ownerUrl, [...platformMigrations, ...trailMigrations]);
  pool = new pg.Pool({ connectionString: database.appUrl, max: 3, pipeline: true });
  runner = new ProjectionRunner({ service: 'discipline', pool, sources: [inbox], projections: [trail] });
  await runner.start();
  facts.push(...[...STORY.keys()].reverse().map((index) => plantedRecord(STORY[index]!, index + 1))); // the last first
  while (await runner.step());
  readings = new TrailReadings(new ReadModels(pool), names);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const typesOf = async (asked: TrailQuery) => (await readings.trail(P3, asked)).events.map(({ type }) => type);

describe('the trail of a project', () => {
  it('holds every service’s records, oldest first, however they arrived', async () =>
    expect(await typesOf({ axis: 'known' })).toEqual([
      'housing.LedgerEntered',
      'finance.RectifiedAndRepushed',
      'housing.ProgressReported',
      'housing.ClueTransferred',
      'housing.PlanRevised',
    ]));
  it('at 05-10 lacks what was only recorded on 05-11, and has it on the true axis', async () => {
    expect(await typesOf({ axis: 'known', at: '2026-05-10' })).not.toContain('housing.ProgressReported');
    expect(await typesOf({ axis: 'true', at: '2026-05-10' })).toContain('housing.ProgressReported');
    expect(await typesOf({ axis: 'known', at: '2026-05-11' })).toContain('housing.ProgressReported');
  });
  it('includes the instant asked for, and nothing after', async () => {
    expect(await typesOf({ axis: 'known', at: '2026-05-11T09:00:00+08:00' })).toHaveLength(3);
    expect(await typesOf({ axis: 'known', at: '2026-05-11T08:59:59.999+08:00' })).toHaveLength(2);
  });
  it('keeps the record verbatim, and of a sealed one the header alone', async () => {
    const { rows } = await pool.query<{ record: string; body: string }>('SELECT record, body FROM trail ORDER BY id');
    expect(rows.map(({ record }) => record)).not.toContainEqual(expect.stringContaining('secret'));
    const { events } = await readings.trail(P3, { axis: 'known', type: 'ClueTransferred' });
    expect(events).toMatchObject([{ label: '线索移送', position: 'housing:4' }]);
    expect(events[0]).not.toHaveProperty('data');
  });
  it('of a project that nobody spoke of is empty', async () =>
    expect(await readings.trail('990121-2026-777', { axis: 'known' })).toMatchObject({
      events: [],
      state: { level: 'none' },
    }));
  it('compares two moments', async () => {
    const { changes } = await readings.diff(P3, { from: '2026-01-11', to: '2026-05-10', axis: 'known' });
    expect(changes).toEqual([{ field: 'level', before: 'none', after: 'city' }]);
  });
  it('counts who recorded how much', async () =>
    expect(await readings.agencies(P3)).toEqual([
      { service: 'finance', agency: 'finance-bureau', events: 1, name: 'finance-bureau（名）' },
      { service: 'housing', agency: 'housing-bureau', events: 2, name: 'housing-bureau（名）' },
      { service: 'housing', agency: 'leading-group-office', events: 2, name: 'leading-group-office（名）' },
    ]));
  it('is the same after a rebuild', async () => expect((await runner.rebuild('trail')).same).toBe(true));
  it('of 10,000 events is read by its own index, in order', async () => {
    facts.push(
      ...Array.from({ length: 10_000 }, (_, index) =>
        plantedRecord(
          {
            ...{
              type: 'finance.DisbursementPaid',
              projectId: BIG,
              recorded: `${addDays('2026-01-05', index % 250)} 10:00`,
            },
            data: { projectId: BIG, amount: 100, work: '主体结构'.repeat(20) },
          },
          index + 100,
        ),
      ),
    );
    while (await runner.step());
    await pool.query('ANALYZE read_rows').catch(() => undefined); // the app role may not
    const explained = await pool.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT record FROM trail WHERE project_id = '${BIG}' AND recorded_at < '2026-03-01'`,
    );
    expect(explained.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('trail_by_project');
    const { events, state } = await readings.trail(BIG, { axis: 'known', at: '2026-12-31' });
    expect(state.payments).toEqual({ count: 10_000, amount: 1_000_000 });
    expect(events.every(({ recordedAt }, index) => index === 0 || events[index - 1]!.recordedAt <= recordedAt)).toBe(
      true,
    );
  });
});

describe('a reading', () => {
  const clock = new HandClock('2026-05-12T02:00:00.000Z');
  const gateway = new CommandGateway('discipline', new MemoryEventLog(clock), clock);
  const order = new StartReplay(
    P3,
    { scope: 'trail', asOf: '2026-05-10', axis: 'known' },
    anOfficer('inspector', '2026-05-12'),
  );
  const recorderOver = (execute: () => Promise<unknown>) =>
    new ReplayRecorder(gateway, { execute } as unknown as CommandBus);

  it('comes after its record, and not at all without one (D-02)', async () => {
    const steps: string[] = [];
    const reads = () => Promise.resolve(steps.push('read'));
    await recorderOver(() => Promise.resolve(steps.push('recorded'))).before(order, reads);
    expect(steps).toEqual(['recorded', 'read']);
    await expect(recorderOver(() => Promise.reject(new Error('log gone'))).before(order, reads)).rejects.toThrow(
      'log gone',
    );
    expect(steps).toHaveLength(2);
  });
});
