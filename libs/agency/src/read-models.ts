import type { Pool } from 'pg';
import { NotFound } from '#kernel/errors.js';
import type { Page, PageQuery } from '#http/page.js';
import type { Projection } from '#projections/projection.js';
import { ReadModel } from '#projections/read-model.js';

/** Where controllers and handlers read: the rows of the service's projections. */
export class ReadModels {
  constructor(private readonly pool: Pool) {}

  of<Row extends object>(projection: Projection): Rows<Row> {
    return new Rows<Row>(this.pool, projection);
  }

  /** For the few reads that are one SQL statement. Parameters only as $1, $2 … */
  async query<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, [...values])).rows;
  }
}

/** Rows of one read model. */
export class Rows<Row extends object> extends ReadModel<Row> {
  page({ limit, cursor }: PageQuery, where: Partial<Row> = {}): Promise<Page<Row>> {
    return this.list({ limit, cursor, where });
  }

  /** @throws NotFound with the message */
  async one(key: string, message: string): Promise<Row> {
    const row = await this.get(key);
    if (row === undefined) throw new NotFound(message);
    return row;
  }
}
