import pg from 'pg';
import type { TestDatabase } from './postgres.js';

/** Applies migrations as the owner, then what `grant` says about the app role. */
export async function migrate(
  { name, ownerUrl }: Pick<TestDatabase, 'name' | 'ownerUrl'>,
  migrations: readonly { readonly sql: string }[],
  grant: (appRole: string) => string,
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    for (const { sql } of migrations) await owner.query(sql);
    await owner.query(grant(`${name}_app`));
  } finally {
    await owner.end();
  }
}
