import type { Pool, PoolClient } from 'pg';

/** When the process dies, or the connection: before the commit reaches the server, or before its answer is back. */
export type Death = 'before commit' | 'after commit';

/** The pool, but the second transaction ends in a failure: the first one takes the projections over. */
export function dyingPool(pool: Pool, death: Death): Pool {
  let commits = 0;
  const query = (client: PoolClient) => async (text: string, values?: unknown[]) => {
    if (text !== 'COMMIT' || ++commits !== 2) return client.query(text, values);
    if (death === 'after commit') await client.query('COMMIT');
    throw new Error(`killed ${death}`);
  };
  const connect = async () => {
    const client = await pool.connect();
    const release = (error?: Error) => client.release(error);
    return { query: query(client), release, on: client.on.bind(client), off: client.off.bind(client) };
  };
  return { connect, query: pool.query.bind(pool) } as unknown as Pool;
}
