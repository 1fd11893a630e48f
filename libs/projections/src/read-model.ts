import type { Pool } from 'pg';
import type { Projection } from './projection.js';
import { shardNameOf, shardNames } from './shards.js';

/** One page of rows. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Opaque; absent on the last page. */
  readonly cursor?: string;
}

export interface PageRequest<Row> {
  /** Rows per page, at most 200. */
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Rows that contain this (JSON containment): `{status: 'open'}`, `{tags: ['停贷']}`. */
  readonly where?: Partial<Row>;
}

const MOST = 200;

/** The rows of one projection, for queries. */
export class ReadModel<Row extends object> {
  constructor(
    private readonly pool: Pool,
    private readonly projection: Pick<Projection, 'name' | 'version' | 'shards'>,
  ) {}

  async get(key: string): Promise<Row | undefined> {
    const { rows } = await this.pool.query<{ row: Row }>(
      'SELECT row FROM read_rows WHERE projection = $1 AND version = $2 AND key = $3',
      [shardNameOf(this.projection, key), this.projection.version, key],
    );
    return rows[0]?.row;
  }

  /** Rows in the order of their keys. */
  async list({ limit, cursor, where = {} }: PageRequest<Row>): Promise<Page<Row>> {
    const size = Math.max(1, Math.min(limit, MOST));
    const after = cursor === undefined ? null : Buffer.from(cursor, 'base64url').toString();
    const { rows } = await this.pool.query<{ key: string; row: Row }>(
      `SELECT key, row FROM read_rows
       WHERE ${this.isOurs} AND version = $2 AND ($3::text IS NULL OR key > $3) AND row @> $4::jsonb
       ORDER BY key LIMIT $5`,
      [this.names, this.projection.version, after, JSON.stringify(where), size + 1],
    );
    const page = rows.slice(0, size);
    const last = rows.length > size ? page.at(-1) : undefined;
    return {
      rows: page.map(({ row }) => row),
      ...(last ? { cursor: Buffer.from(last.key).toString('base64url') } : {}),
    };
  }

  /** All rows that contain `where`, for a figure over the whole; not for lists on a page. */
  async all(where: Partial<Row> = {}): Promise<Row[]> {
    const { rows } = await this.pool.query<{ row: Row }>(
      `SELECT row FROM read_rows WHERE ${this.isOurs} AND version = $2 AND row @> $3::jsonb ORDER BY key`,
      [this.names, this.projection.version, JSON.stringify(where)],
    );
    return rows.map(({ row }) => row);
  }

  /** `$1`; a single name lets the index give the order. */
  private get names(): string | string[] {
    const [first = '', ...others] = shardNames(this.projection);
    return others.length === 0 ? first : [first, ...others];
  }

  private get isOurs(): string {
    return typeof this.names === 'string' ? 'projection = $1' : 'projection = ANY($1::text[])';
  }
}
