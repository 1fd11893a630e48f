import type pg from 'pg';
import type { FactSource } from '#messaging/fact-source.js';
import { floors } from '../stage/floors.js';

const TABLES = `
  CREATE TABLE each_rows (key text PRIMARY KEY, row jsonb NOT NULL);
  CREATE TABLE each_checkpoint (one boolean PRIMARY KEY DEFAULT true, position bigint NOT NULL);
  INSERT INTO each_checkpoint (position) VALUES (0)`;

/** The usual projection: for each event the row is read, folded, and upserted together with the checkpoint. */
export class UpsertEach {
  private constructor(private readonly pool: pg.Pool) {}

  /** @param pool as the owner */
  static async create(pool: pg.Pool): Promise<UpsertEach> {
    await pool.query(TABLES);
    return new UpsertEach(pool);
  }

  async forget(): Promise<void> {
    await this.pool.query('TRUNCATE each_rows; UPDATE each_checkpoint SET position = 0');
  }

  async run(source: FactSource): Promise<void> {
    for (let after = 0, more = true; more;) {
      const page = await source.read(after, 500);
      for (const { position, fact } of page) {
        const sql = { name: 'each.read', text: 'SELECT row FROM each_rows WHERE key = $1' };
        const { rows } = await this.pool.query<{ row: object }>({ ...sql, values: [fact.key] });
        const row = floors.project(rows[0]?.row, fact, fact.key);
        await this.pool.query({
          name: 'each.write',
          text: `WITH moved AS (UPDATE each_checkpoint SET position = $3)
                 INSERT INTO each_rows (key, row) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET row = excluded.row`,
          values: [fact.key, JSON.stringify(row), position],
        });
      }
      after = page.at(-1)?.position ?? after;
      more = page.length > 0;
    }
  }

  async facts(): Promise<number> {
    const { rows } = await this.pool.query<{ n: string | null }>(
      `SELECT sum((row->>'count')::bigint) AS n FROM each_rows`,
    );
    return Number(rows[0]?.n ?? 0);
  }
}
