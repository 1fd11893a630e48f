import type pg from 'pg';

/** The least that a store could do: a table of the same columns and keys, and one multi-row insert per append. */
export class UnnestTable {
  private constructor(private readonly pool: pg.Pool) {}

  /** @param pool as the owner */
  static async create(pool: pg.Pool): Promise<UnnestTable> {
    await pool.query(`CREATE TABLE raw_events (
      position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text COLLATE "C" NOT NULL,
      revision integer NOT NULL, recorded_at timestamptz NOT NULL, record text COLLATE "C" NOT NULL,
      UNIQUE (stream, revision))`);
    return new UnnestTable(pool);
  }

  append(stream: string, revision: number, recordedAt: string, texts: readonly string[]): Promise<unknown> {
    return this.pool.query({
      name: 'raw.append',
      text: `INSERT INTO raw_events (stream, revision, recorded_at, record)
             SELECT $1, $2 + n, $3, record FROM unnest($4::text[]) WITH ORDINALITY AS e (record, n)`,
      values: [stream, revision, recordedAt, [...texts]],
    });
  }

  async count(): Promise<number> {
    const { rows } = await this.pool.query<{ n: string }>('SELECT count(*) AS n FROM raw_events');
    return Number(rows[0]?.n);
  }
}
