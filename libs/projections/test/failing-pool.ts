import type { Pool, PoolClient } from 'pg';

/** When the process dies, or the connection: before the commit reaches the server, or before its answer is back. */
export type Death = 'before commit' | 'after commit';

/** The pool, but the next transaction ends in a failure. */
export function dyingPool(pool: Pool, death: Death): Pool {
  let died = false;
  const query = (client: PoolClient) => async (text: string, values?: unknown[]) => {
    if (text !== 'COMMIT' || died) return client.query(text, values);
    died = true;
    if (death === 'after commit') await client.query('COMMIT');
    throw new Error(`killed ${death}`);
  };
  const connect = async () => {
    const client = await pool.connect();
    return { query: query(client), release: (error?: Error) => client.release(error) };
  };
  return { connect, query: pool.query.bind(pool) } as unknown as Pool;
}

/** Dies at the second transaction: the first takes the projections over. */
export function lateDeath(pool: Pool, death: Death): Pool {
  const dying = dyingPool(pool, death);
  let connections = 0;
  const connect = () => (connections++ === 0 ? pool.connect() : dying.connect());
  return { connect, query: pool.query.bind(pool) } as unknown as Pool;
}
