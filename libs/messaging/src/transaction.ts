import type { Pool, PoolClient } from 'pg';

/**
 * All or nothing; a client whose rollback fails is not used again.
 * @param begin how the transaction begins; on a pool with `pipeline` it travels with the first statement of the work
 */
export async function transaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  begin = 'BEGIN',
): Promise<T> {
  const client = await pool.connect();
  client.on('error', unheard);
  let broken: Error | undefined;
  try {
    const begun = client.query(begin);
    begun.catch(() => undefined); // only a lost connection refuses it, and with it everything behind
    const result = await work(client);
    await begun;
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => (broken = failure as Error));
    throw error;
  } finally {
    client.off('error', unheard);
    client.release(broken);
  }
}

/** A connection that ends between two statements: the next one tells; an event that nobody hears ends the process. */
function unheard(): void {}
