import type { Pool, PoolClient } from 'pg';
import { transaction } from '#messaging/transaction.js';
import type { Build } from './build.js';
import { rowsInOrder } from './digest.js';
import { moveCheckpoints } from './projection-tables.js';

const TABLES = ['read_rows', 'projection_facts', 'parked_rows', 'projection_checkpoints'];

/**
 * Puts a build that grew in the shadow into its place, in the next epoch: all other versions go.
 * @param live the build that is served until now, at the same place in the logs; undefined where there is none
 * @throws StaleRunner
 */
export function swap(pool: Pool, shadow: Build, live: Build | undefined): Promise<Build> {
  const { name, version } = shadow.projection;
  return transaction(pool, async (client) => {
    for (const build of live ? [live, shadow] : [shadow]) await stillThere(client, build);
    const { rows } = await client.query<{ epoch: string }>(
      'UPDATE projection_epoch SET epoch = epoch + 1 RETURNING epoch',
    );
    const epoch = Number(rows[0]?.epoch);
    const replaced = TABLES.flatMap((table) => [
      client.query(`DELETE FROM ${table} WHERE projection = $1 AND version <> $2`, [name, shadow.version]),
      client.query(`UPDATE ${table} SET version = $2 WHERE projection = $1`, [name, version]),
    ]);
    await Promise.all(replaced);
    await client.query('UPDATE projection_checkpoints SET epoch = $2 WHERE projection = $1', [name, epoch]);
    await saveAll(client, shadow);
    return { ...shadow, version, epoch, positions: { ...shadow.positions } };
  });
}

async function stillThere(client: PoolClient, build: Build): Promise<void> {
  for (const source of ['log', 'inbox'] as const) {
    await moveCheckpoints(client, [build], source, build.positions[source], build.positions[source]);
  }
}

async function saveAll(client: PoolClient, { projection }: Build): Promise<void> {
  const { name, version, save, clear } = projection;
  if (!save) return;
  if (!clear) throw new Error(`projection ${name} saves into tables of its own, but cannot clear them`);
  await clear(client);
  for await (const { key, row } of rowsInOrder(client, name, version)) await save(client, key, row);
}
