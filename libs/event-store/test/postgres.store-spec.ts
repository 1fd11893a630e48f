import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { LogUnavailable, type EventLog } from '#event-store/event-log.js';
import { PostgresEventLog } from '#event-store/postgres/postgres-event-log.js';
import { eventStoreMigrations, grantEventStore } from '#event-store/postgres/schema.sql.js';
import { HandClock } from '#testing/hand-clock.js';
import { migrate } from '#testing/migrate.js';
import { testDatabase, type TestDatabase } from '#testing/postgres.js';
import { eventLogContract } from './event-log.contract.js';
import { MONDAY, sampleAppend, sampleEvent } from './samples.js';

async function freshLog() {
  const database = await testDatabase('event-log');
  await migrate(database, eventStoreMigrations, grantEventStore);
  const pools: pg.Pool[] = [];
  const clock = new HandClock(MONDAY);
  const pool = (Kind = pg.Pool) => {
    const opened = new Kind({ connectionString: database.appUrl, max: 4 });
    opened.on('error', () => undefined);
    pools.push(opened);
    return opened;
  };
  const end = async () => {
    await Promise.all(pools.map((opened) => opened.end()));
    await database.drop();
  };
  return { clock, database, pool, open: () => new PostgresEventLog(pool(), clock), end };
}

eventLogContract('PostgreSQL', freshLog);

describe('the event log in PostgreSQL alone', () => {
  let fixture: Awaited<ReturnType<typeof freshLog>>;
  let log: EventLog;
  let app: pg.Client;
  let stream: string;

  beforeAll(async () => {
    fixture = await freshLog();
    log = fixture.open();
    app = await login(fixture.database.appUrl);
  });
  beforeEach(() => {
    stream = `housing.statusClaim-${randomUUID()}`;
  });
  afterAll(async () => {
    await app.end();
    await log.close();
    await fixture.end();
  });

  /** What another process does, by hand: its transaction stays open and holds the lock. */
  const appendInOpenTransaction = async (to: string) => {
    await app.query('BEGIN');
    await app.query(
      `SELECT event_log.append(ARRAY[$1], ARRAY[1], ARRAY[-1], ARRAY[$1], ARRAY['hash'], ARRAY[NULL], ARRAY[$2::bigint], ARRAY[1], ARRAY['{}'])`,
      [to, Date.parse(MONDAY)],
    );
  };
  /** Process ids of those who wait for the lock. */
  const waiting = async (): Promise<number[]> => {
    for (;;) {
      const { rows } = await app.query<{ pid: number }>(
        `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      if (rows.length > 0) return rows.map(({ pid }) => pid);
    }
  };

  it.each(['COMMIT', 'ROLLBACK'])('hands out no position twice and none in vain around a late %s', async (ending) => {
    const before = await log.head();
    await appendInOpenTransaction(stream);
    const after = log.append(sampleAppend(`${stream}-2`));
    await waiting();
    expect(await log.readTexts(before, 10)).toEqual([]);
    await app.query(ending);
    const texts = ending === 'COMMIT' ? 2 : 1;
    expect(await after).toMatchObject({ position: before + texts });
    expect((await log.readTexts(before, 10)).map(({ position }) => position)).toEqual(
      [1, 2].slice(0, texts).map((n) => before + n),
    );
  });

  it.each(['events', 'receipts'])('refuses every change of %s, to the owner too', async (table) => {
    await log.append(sampleAppend(stream));
    const owner = await login(fixture.database.ownerUrl);
    try {
      for (const change of [`UPDATE event_log.${table} SET stream = 'x'`, `DELETE FROM event_log.${table}`]) {
        await expect(owner.query(change)).rejects.toThrow('append-only');
        await expect(app.query(change)).rejects.toThrow('permission denied');
      }
      await expect(owner.query(`TRUNCATE event_log.${table}`)).rejects.toThrow('append-only');
      await expect(app.query(`TRUNCATE event_log.${table}`)).rejects.toThrow('permission denied');
      await expect(app.query(`INSERT INTO event_log.${table} DEFAULT VALUES`)).rejects.toThrow('permission denied');
      await expect(app.query(`ALTER TABLE event_log.${table} DISABLE TRIGGER ALL`)).rejects.toThrow('must be owner');
    } finally {
      await owner.end();
    }
  });

  it('asks for those who ask at once, and one whom it cannot answer alone fails', async () => {
    await log.append(sampleAppend(stream));
    const ask = (to: string) => log.standing(randomUUID(), to).then(({ events }) => events.length);
    const asked = await Promise.allSettled([ask(stream), ask('no\u0000name'), ask(stream)]);
    expect(asked.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([1, 'failed', 1]);
  });

  it('appends only what the counts account for', async () => {
    const call = `SELECT event_log.append(ARRAY['housing.a-1'], ARRAY[1], ARRAY[-1], ARRAY['c'], ARRAY['h'], ARRAY[NULL], ARRAY[4e12::bigint], ARRAY[2], ARRAY['{}'])`;
    await expect(app.query(call)).rejects.toThrow('count 2 records, 1 were sent');
  });

  it('waits for the disk, even in a session that would not', async () => {
    await app.query('SET synchronous_commit = off');
    await appendInOpenTransaction(stream);
    expect((await app.query('SHOW synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
    await app.query('ROLLBACK');
    await app.query('RESET synchronous_commit');
  });

  it('sends a batch again when its connection breaks before the commit', async () => {
    await appendInOpenTransaction(`${stream}-0`);
    const answers = Promise.all([1, 2, 3].map((n) => log.append(sampleAppend(`${stream}-${n}`))));
    for (const pid of await waiting()) await app.query('SELECT pg_terminate_backend($1)', [pid]);
    await app.query('ROLLBACK');
    expect((await answers).map(({ revision }) => revision)).toEqual([0, 0, 0]);
  });

  it('finds what was committed when the connection breaks before the answer', async () => {
    const deaf = new PostgresEventLog(fixture.pool(DeafOnce), fixture.clock);
    const before = await log.head();
    const append = sampleAppend(stream);
    expect(await deaf.append(append)).toMatchObject({ revision: 0, position: before + 1 });
    expect(await log.head()).toBe(before + 1);
    expect(await deaf.append(sampleAppend(stream, { expectedRevision: 0 }))).toMatchObject({ revision: 1 });
    await deaf.close();
  });

  it('gives up after its patience, and works again once the server is back', async () => {
    const away = new URL(fixture.database.appUrl);
    away.pathname = '/anju_no_such_database';
    const pool = new pg.Pool({ connectionString: away.href });
    const lost = new PostgresEventLog(pool, fixture.clock, { patience: 60 });
    const answers = await Promise.allSettled([1, 2].map((n) => lost.append(sampleAppend(`${stream}-${n}`))));
    for (const answer of answers) expect(answer).toMatchObject({ reason: expect.any(LogUnavailable) });
    pool.options.connectionString = fixture.database.appUrl;
    expect(await lost.append(sampleAppend(stream))).toMatchObject({ revision: 0 });
    await lost.close();
    await pool.end();
  });

  it('carries on with the neighbours of an append that the server refuses', async () => {
    await plantRefusal(fixture.database, `${stream}-2`);
    const answers = await Promise.allSettled([1, 2, 3].map((n) => log.append(sampleAppend(`${stream}-${n}`))));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers[1]).toMatchObject({ reason: { message: 'planted' } });
    expect(await log.append(sampleAppend(stream))).toMatchObject({ revision: 0 });
  });

  it('lets a reader leave a bulk read half-way, and reads on', async () => {
    await log.append(sampleAppend(stream));
    for (let n = 0; n < 6; n++) for await (const page of log.readBulk(0)) if (page.length > 0) break;
    expect((await log.readStream(stream)).length).toBe(1);
    await expect(log.readBulk(NaN).next()).rejects.toThrow('no position');
  });

  it('says so when the connection breaks in a bulk read', async () => {
    const events = Array.from({ length: 40 }, () => sampleEvent({ scan: 'x'.repeat(500_000) }));
    await log.append(sampleAppend(stream, { events }));
    const pages = log.readBulk(0); // more than lies between server and reader
    await pages.next();
    const copying = `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'COPY%' AND state = 'active'`;
    expect((await app.query(copying)).rows).toEqual([{ count: '1' }]);
    const rest = async () => {
      while (!(await pages.next()).done);
    };
    await expect(rest()).rejects.toThrow(LogUnavailable);
    expect(await log.head()).toBeGreaterThan(40);
  });

  it('ends what was begun when it closes, and takes nothing more', async () => {
    const closing = fixture.open();
    const last = closing.append(sampleAppend(stream));
    await closing.close();
    expect(await last).toMatchObject({ revision: 0 });
    await expect(closing.append(sampleAppend(stream))).rejects.toThrow(LogUnavailable);
  });
});

async function login(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

async function plantRefusal({ ownerUrl }: TestDatabase, stream: string): Promise<void> {
  const owner = await login(ownerUrl);
  await owner.query(`
    CREATE FUNCTION event_log.planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'planted'; END $$;
    CREATE TRIGGER planted BEFORE INSERT ON event_log.events FOR EACH ROW
      WHEN (NEW.stream = '${stream}') EXECUTE FUNCTION event_log.planted();`);
  await owner.end();
}

/** Its first connection carries out the first statement and breaks before the answer. */
class DeafOnce extends pg.Pool {
  private deaf = true;

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback);
    return super.connect().then((client) => {
      if (!this.deaf) return client;
      this.deaf = false;
      const query = client.query.bind(client) as (config: pg.QueryConfig) => Promise<unknown>;
      return Object.assign(client, {
        query: async (config: pg.QueryConfig) => {
          await query(config);
          throw new Error('Connection terminated unexpectedly');
        },
      });
    });
  }
}
