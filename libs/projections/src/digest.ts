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
  for await (const { key, row } of rowsInOrder(db, projection, version)) hash.update(`${canonicalJson([key, row])}\n`);
  return hash.digest('hex');
}
