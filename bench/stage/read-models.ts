import type pg from 'pg';
import type { FactSource } from '#messaging/fact-source.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { floors } from './floors.js';

/** Nothing is projected any more. */
export async function forgetProjections(owner: pg.Pool): Promise<void> {
  await owner.query('TRUNCATE read_rows, projection_checkpoints, projection_facts, parked_rows');
}

/** How many facts the rows of `floors` were made of. */
export async function factsIn(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ n: string | null }>(
    `SELECT sum((row->>'count')::bigint) AS n FROM read_rows WHERE projection = 'floors' AND version > 0`,
  );
  return Number(rows[0]?.n ?? 0);
}

/** A runner of `floors` that stands at zero and has everything before it, as if it had arrived just now. */
export async function runnerAtZero(pool: pg.Pool, source: FactSource): Promise<ProjectionRunner> {
  let starting = true; // a runner that finds a log with something in it would build before it starts
  const head = () => (starting ? Promise.resolve(0) : source.head());
  const runner = new ProjectionRunner({
    ...{ service: 'housing', pool, projections: [floors] },
    sources: [
      { name: source.name, read: (...range) => source.read(...range), head, onNew: (wake) => source.onNew(wake) },
    ],
  });
  await runner.start();
  starting = false;
  return runner;
}

export async function exhaust(step: () => Promise<boolean>): Promise<void> {
  while (await step());
}
