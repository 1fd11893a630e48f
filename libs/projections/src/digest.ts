import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { canonicalJson } from '#kernel/canonical-json.js';

const PAGE = 2000;

/** All rows of a version in the order of their keys, page by page. */
export async function* rowsInOrder(
  db: Pool | PoolClient,
  projection: string,
  version: number,
): AsyncGenerator<{ key: string; row: object }> {
  for (let after: string | null = null; ;) {
    const { rows }: { rows: { key: string; row: object }[] } = await db.query(
      `SELECT key, row FROM read_rows WHERE projection = $1 AND version = $2 AND ($3::text IS NULL OR key > $3)
       ORDER BY key LIMIT $4`,
      [projection, version, after, PAGE],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.key;
  }
}

/** SHA-256 over the canonical JSON of all rows with their keys, hex: equal where two builds show the same. */
export async function digestOf(db: Pool | PoolClient, projection: string, version: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const { key, row } of rowsInOrder(db, projection, version)) hash.update(`${textOf([key, row])}\n`);
  return hash.digest('hex');
}

/** Which rows are not the same in two versions. */
export interface Difference {
  readonly rows: number;
  /** Keys of the first of them. */
  readonly keys: readonly string[];
}

const NAMED = 20;

export async function differenceOf(
  db: Pool | PoolClient,
  projection: string,
  one: number,
  other: number,
): Promise<Difference> {
  const { rows } = await db.query<{ key: string; rows: string }>(
    `SELECT key, count(*) OVER () AS rows
     FROM (SELECT key, row FROM read_rows WHERE projection = $1 AND version = $2) AS one
     FULL JOIN (SELECT key, row FROM read_rows WHERE projection = $1 AND version = $3) AS other USING (key)
     WHERE one.row IS DISTINCT FROM other.row ORDER BY key LIMIT ${NAMED}`,
    [projection, one, other],
  );
  return { rows: Number(rows[0]?.rows ?? 0), keys: rows.map(({ key }) => key) };
}

/** A row that somebody changed by other means may hold what no fold gives and canonical JSON refuses: it has a digest too. */
function textOf(line: [key: string, row: object]): string {
  try {
    return canonicalJson(line);
  } catch {
    return JSON.stringify(line);
  }
}
