import type { PoolClient } from 'pg';
import { byRecording, type Fact } from '#messaging/fact.js';
import type { Touched } from './build.js';
import { KEYS, idOf, keysOf } from './projection-tables.js';

interface KeptFact {
  readonly projection: string;
  readonly version: number;
  readonly key: string;
  readonly fact: string;
}

/**
 * Keeps the facts of rows that mix services, and gives all facts of those rows that must be folded again: the rows in
 * which a new fact was recorded before one that is already in.
 */
export async function keepFacts(client: PoolClient, touched: readonly Touched[]): Promise<Map<string, Fact[]>> {
  const latest = await lastFacts(client, touched);
  await insert(client, touched);
  const late = touched.filter(({ build, key, facts }) => {
    const last = latest.get(idOf(build.projection.name, build.version, key));
    return last !== undefined && facts.some((fact) => byRecording(fact, last) < 0);
  });
  return late.length > 0 ? allFacts(client, late) : new Map<string, Fact[]>();
}

async function lastFacts(client: PoolClient, touched: readonly Touched[]): Promise<Map<string, Fact>> {
  const { rows } = await client.query<KeptFact>(
    `SELECT k.projection, k.version, k.key, last.fact FROM ${KEYS} CROSS JOIN LATERAL (
       SELECT f.fact FROM projection_facts f
       WHERE (f.projection, f.version, f.key) = (k.projection, k.version, k.key)
       ORDER BY f.recorded_at DESC, f.id DESC, f.type DESC, f.fact_key DESC LIMIT 1) AS last`,
    keysOf(touched),
  );
  return new Map(
    rows.map(({ projection, version, key, fact }) => [idOf(projection, version, key), JSON.parse(fact) as Fact]),
  );
}

async function insert(client: PoolClient, touched: readonly Touched[]): Promise<void> {
  const kept = touched.flatMap((row) => row.facts.map((fact) => ({ ...row, fact })));
  await client.query(
    `INSERT INTO projection_facts (projection, version, key, recorded_at, id, type, fact_key, fact)
     SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
     ON CONFLICT DO NOTHING`,
    [
      ...keysOf(kept),
      kept.map(({ fact }) => fact.recordedAt),
      kept.map(({ fact }) => fact.id),
      kept.map(({ fact }) => fact.type),
      kept.map(({ fact }) => fact.key),
      kept.map(({ fact }) => JSON.stringify(fact)),
    ],
  );
}

async function allFacts(client: PoolClient, touched: readonly Touched[]): Promise<Map<string, Fact[]>> {
  const { rows } = await client.query<KeptFact>(
    `SELECT projection, version, key, f.fact FROM ${KEYS} JOIN projection_facts f USING (projection, version, key)`,
    keysOf(touched),
  );
  const facts = new Map<string, Fact[]>();
  for (const { projection, version, key, fact } of rows) {
    const id = idOf(projection, version, key);
    const kept = facts.get(id);
    if (kept) kept.push(JSON.parse(fact) as Fact);
    else facts.set(id, [JSON.parse(fact) as Fact]);
  }
  return facts;
}
