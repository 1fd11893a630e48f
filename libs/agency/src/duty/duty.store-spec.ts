import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '#testing/migrate.js';
import { testDatabase, type TestDatabase } from '#testing/postgres.js';
import { Duty, dutyMigrations, Relieved } from './duty.js';

describe('the duty of a service', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  const taken: Duty[] = [];

  beforeAll(async () => {
    database = await testDatabase('duty');
    await migrate(database, dutyMigrations, () => 'SELECT');
    pool = new pg.Pool({ connectionString: database.appUrl, max: 2 });
    pool.on('error', () => undefined); // its connections are cut in these specs
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(() => pool.query(`UPDATE duty SET holder = NULL, until = '-infinity'`));
  afterEach(async () => {
    for (const duty of taken.splice(0)) await duty.release();
  });

  /** A process that would be on duty. */
  function aspirant({ patienceMs = 1_000 } = {}) {
    const ending = new AbortController();
    const said: string[] = [];
    let stoodBy: () => void;
    const standsBy = new Promise<void>((resolve) => (stoodBy = resolve));
    let end: (error: Relieved) => void;
    const relieved = new Promise<Relieved>((resolve) => (end = resolve));
    const begin = async () => {
      const duty = await Duty.take(database.appUrl, {
        ...{ service: 'court', patienceMs, ending: ending.signal },
        standsBy: () => (said.push('stands by'), stoodBy()),
        relieved: (error) => end(error),
      });
      taken.push(duty);
      said.push('on duty');
      return duty;
    };
    return { begin, said, standsBy, relieved, ending };
  }
  const cutConnections = () =>
    pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'anju-court-duty'`,
    );
  const isLockFree = async () =>
    (await pool.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 7346002`)).rowCount === 0;
  const until = async () => (await pool.query<{ until: Date }>('SELECT until FROM duty')).rows[0]?.until.getTime() ?? 0;

  it('is one process’s at a time, and the next one’s when it is released', async () => {
    const [first, second] = [aspirant(), aspirant()];
    const duty = await first.begin();
    const waiting = second.begin();
    await second.standsBy;
    expect([first.said, second.said]).toEqual([['on duty'], ['stands by']]);
    await duty.release();
    await waiting;
    expect(second.said).toEqual(['stands by', 'on duty']);
  });

  it('stays with a process that lost its connection, when nobody else wants it', async () => {
    const { begin, relieved } = aspirant({ patienceMs: 300 });
    await begin();
    await cutConnections();
    const cut = await until();
    while ((await until()) <= cut) await Promise.race([relieved, pool.query('SELECT pg_sleep(0.02)')]);
    expect(await Promise.race([relieved, Promise.resolve('on duty')])).toBe('on duty');
  });

  it('is taken from a process that hangs: its term is over though its connection stands', async () => {
    const hanging = await pool.connect();
    await hanging.query('SELECT pg_try_advisory_lock(7346002)');
    await hanging.query(`UPDATE duty SET holder = gen_random_uuid(), until = clock_timestamp() + interval '200 ms'`);
    const next = aspirant({ patienceMs: 300 });
    await next.begin();
    expect(next.said).toEqual(['stands by', 'on duty']);
    hanging.release(true); // it ends at last: the lock is whose the duty is
    while (await isLockFree()) await pool.query('SELECT pg_sleep(0.02)');
    expect(await Promise.race([next.relieved, Promise.resolve('on duty')])).toBe('on duty');
  });

  it('tells a process that was relieved', async () => {
    const { begin, relieved } = aspirant({ patienceMs: 300 });
    await begin();
    await pool.query(`UPDATE duty SET holder = gen_random_uuid(), until = clock_timestamp() + interval '1 minute'`);
    expect(await relieved).toEqual(new Relieved('court'));
  });

  it('is not waited for any longer when the process is asked to end', async () => {
    await aspirant().begin();
    const { begin, standsBy, ending } = aspirant();
    const waiting = begin();
    await standsBy;
    ending.abort();
    await expect(waiting).rejects.toThrow('aborted');
  });

  it('is not taken where the database does not answer', async () => {
    const terms = { service: 'court', patienceMs: 300, standsBy: () => undefined, relieved: () => undefined };
    await expect(Duty.take('postgres://nobody@127.0.0.1:1/none', terms)).rejects.toThrow('ECONNREFUSED');
  });
});
