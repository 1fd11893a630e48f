import type { Pool, PoolClient } from 'pg';
import { failpoint } from '#failpoints/failpoint.js';
import { byRecording, type Fact } from '#messaging/fact.js';
import { transaction } from '#messaging/transaction.js';
import type { Build, Changed, SourceName, Stuck, Touched } from './build.js';
import { foldFacts, refold } from './fold.js';
import { keepFacts } from './kept-facts.js';
import { idOf, moveCheckpoints, parkRows, rowsOf, writeRows, type Standing } from './projection-tables.js';

/** Where a batch lies. */
export interface Batch {
  readonly source: SourceName;
  readonly from: number;
  readonly to: number;
}

/**
 * Folds a batch: rows, parked rows, own tables and checkpoints in one transaction, or nothing of it.
 * The rows are derived, so a crash of the machine may take the last commits back, rows and checkpoint together.
 * @param moved builds that stand at `batch.from`
 * @throws StaleRunner
 */
export async function advance(
  pool: Pool,
  batch: Batch,
  moved: readonly Build[],
  touched: readonly Touched[],
): Promise<void> {
  await failpoint('read-models.fold');
  const work = async (client: PoolClient) => {
    const [, standing] = await Promise.all([
      moveCheckpoints(client, moved, batch.source, batch.from, batch.to),
      touched.length > 0 ? rowsOf(client, touched) : undefined,
    ]);
    if (standing) await foldTouched(client, touched, standing);
    await failpoint('read-models.commit');
  };
  await inDerived(pool, work);
  await failpoint('read-models.folded');
}

/** A transaction of what can be made again: it does not wait for the disk. */
export function inDerived(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  return transaction(pool, work, 'BEGIN; SET LOCAL synchronous_commit = off');
}

/** Folds facts into the rows they touch, and writes these. */
export async function foldTouched(
  client: PoolClient,
  touched: readonly Touched[],
  { rows, parked }: Standing,
): Promise<void> {
  const going = touched.filter(({ build, key }) => !parked.has(idOf(build.projection.name, build.version, key)));
  const mixed = going.filter(({ build }) => build.projection.refold === true);
  const facts = mixed.length > 0 ? await keepFacts(client, mixed) : new Map<string, Fact[]>();

  const changed: Changed[] = [];
  const stuck: Stuck[] = [];
  for (const row of going) {
    const id = idOf(row.build.projection.name, row.build.version, row.key);
    const folded = foldRow(row, rows.get(id), facts.get(id));
    if (folded.parked) stuck.push({ ...row, ...folded.parked });
    changed.push({ ...row, row: folded.row });
  }
  const refused = await save(client, changed);
  await writeRows(
    client,
    changed.filter((row) => !refused.some(({ build, key }) => build === row.build && key === row.key)),
  );
  await parkRows(client, [
    ...refused,
    ...stuck.filter((row) => !refused.some(({ build, key }) => build === row.build && key === row.key)),
  ]);
}

/** @param all the row's facts, where it must be folded again from its beginning */
function foldRow({ build, key, facts }: Touched, row: object | undefined, all: readonly Fact[] | undefined) {
  const { projection } = build;
  if (!all) return foldFacts(projection, key, row, projection.refold ? [...facts].sort(byRecording) : facts);
  const folded = refold(projection, key, all);
  return folded.parked ? { ...folded, row } : folded;
}

/** Writes into the projections' own tables; a row that they do not take is parked, alone. */
async function save(client: PoolClient, changed: readonly Changed[]): Promise<Stuck[]> {
  const refused: Stuck[] = [];
  for (const { build, key, facts, row } of changed) {
    const { projection, version } = build;
    const [fact] = facts;
    if (!projection.save || version < 0 || !fact) continue;
    await client.query('SAVEPOINT own_row');
    try {
      await projection.save(client, key, row);
      await client.query('RELEASE SAVEPOINT own_row');
    } catch (error) {
      await client.query('ROLLBACK TO SAVEPOINT own_row'); // fails, and with it the batch, when the connection is gone
      refused.push({ build, key, facts, fact, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return refused;
}
