import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { transaction } from '#messaging/transaction.js';
import { testDatabase, type TestDatabase } from '#testing/postgres.js';

describe('a transaction', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await testDatabase('transaction');
    pool = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
    await pool.query('CREATE TABLE seen (n integer)');
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  const seen = async () => (await pool.query<{ n: number }>('SELECT n FROM seen')).rows.map(({ n }) => n);

  it('is all or nothing', async () => {
    await transaction(pool, (client) => client.query('INSERT INTO seen VALUES (1)'));
    const broken = transaction(pool, async (client) => {
      await client.query('INSERT INTO seen VALUES (2)');
      throw new Error('thought better of it');
    });
    await expect(broken).rejects.toThrow('thought better of it');
    expect(await seen()).toEqual([1]);
  });

  it('fails, and nothing else does, when its connection ends between two statements', async () => {
    const cut = transaction(pool, async (client) => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const gone = new Promise<void>((resolve) => client.once('end', resolve)); // `once` of events would hear the error too
      await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await gone;
      await client.query('INSERT INTO seen VALUES (3)');
    });
    await expect(cut).rejects.toThrow();
    expect(await seen()).toEqual([1]);
  });
});
