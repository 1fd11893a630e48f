import pg from 'pg';

/** Pools whose connections carry out a statement, named or by its text, and break before the answer. */
export const BreaksAt = {
  once: (statement: string) => breaking(statement, 1),
  always: (statement: string) => breaking(statement, Infinity),
};

function breaking(statement: string, times: number): typeof pg.Pool {
  let left = times;
  return class extends pg.Pool {
    override connect(): Promise<pg.PoolClient>;
    override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
    override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
      if (callback) return super.connect(callback);
      return super.connect().then((client) => {
        const query = client.query.bind(client) as (config: pg.QueryConfig) => Promise<unknown>;
        return Object.assign(client, {
          query: async (config: pg.QueryConfig) => {
            const answer = await query(config);
            if (left > 0 && (config.name === statement || config.text === statement)) {
              left--;
              throw new Error('Connection terminated unexpectedly');
            }
            return answer;
          },
        });
      });
    }
  };
}
