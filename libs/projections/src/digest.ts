import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { canonicalJson } from '#kernel/canonical-json.js';

const PAGE = 2000;

interface KeyedRow {
  readonly key: string;
  readonly row: object;
}

/** All rows of a version in the order of their keys, page by page. */
export async function* rowsInOrder(
  db: Pool | PoolClient,
  projection: string,
  version: number,
): AsyncGenerator<KeyedRow> {
  for (let after: string | null = null; ;) {
    const { rows }: { rows: KeyedRow[] } = await db.query(
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

/**
 * SHA-256 over the canonical JSON of all rows with their keys, hex: equal where two builds show the same.
 * @param names under which the rows lie: the digest is the same however they are divided
 */
export async function digestOf(db: Pool | PoolClient, names: readonly string[], version: number): Promise<string> {
  const hash = createHash('sha256');
  const parts = names.map((name) => rowsInOrder(db, name, version));
  for await (const { key, row } of merged(parts)) hash.update(`${textOf([key, row])}\n`);
  return hash.digest('hex');
}

/** The rows of several parts in the order of their keys. */
async function* merged(parts: readonly AsyncGenerator<KeyedRow>[]): AsyncGenerator<KeyedRow> {
  const heads = new Map<AsyncGenerator<KeyedRow>, KeyedRow>();
  const pull = async (part: AsyncGenerator<KeyedRow>) => {
    const next = await part.next();
    if (next.done) heads.delete(part);
    else heads.set(part, next.value);
  };
  for (const part of parts) await pull(part);
  for (let first = earliest(heads); first; first = earliest(heads)) {
    yield first[1];
    await pull(first[0]);
  }
}

function earliest<Part>(heads: ReadonlyMap<Part, KeyedRow>): [Part, KeyedRow] | undefined {
  let first: [Part, KeyedRow] | undefined;
  for (const head of heads) if (!first || isBefore(head[1].key, first[1].key)) first = head;
  return first;
}

/** As the database orders them: by their bytes. */
function isBefore(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;
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
