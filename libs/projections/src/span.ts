import type { Pool, PoolClient } from 'pg';
import type { Fact } from '#messaging/fact.js';
import { foldTouched } from './advance.js';
import type { Build, Touched } from './build.js';
import { foldFacts } from './fold.js';
import { idOf, parkRows, rowsOf, writeRows } from './projection-tables.js';

/** A long stretch of a log on its way into the rows of one build in the shadow, which it touches once, at its end. */
export interface Span {
  /** @param groups facts by the key of the row they touch */
  take(groups: ReadonlyMap<string, readonly Fact[]>): Promise<void>;
  write(client: PoolClient): Promise<void>;
}

const MIB = 1024 * 1024;
const ROWS = 5000; // at once in a statement

/** How many bytes of facts a span may take in before it has to be written: one that keeps them holds them all. */
export function roomOf({ projection }: Build): number {
  return (projection.refold ? 8 : 64) * MIB;
}

interface Standing {
  row: object | undefined;
  parked?: { readonly reason: string; readonly fact: Fact };
  /** Parked by an earlier span: its row stays as it is. */
  readonly isShut: boolean;
}

/** Keeps the rows and lets the facts go. */
export class FoldedSpan implements Span {
  private readonly rows = new Map<string, Standing>();

  /** @param fresh nothing of the build is written yet */
  constructor(
    private readonly pool: Pool,
    private readonly build: Build,
    private readonly fresh: boolean,
  ) {}

  async take(groups: ReadonlyMap<string, readonly Fact[]>): Promise<void> {
    const unknown = [...groups.keys()].filter((key) => !this.rows.has(key));
    if (unknown.length > 0) await this.load(unknown);
    for (const [key, facts] of groups) {
      const standing = this.rows.get(key);
      if (!standing || standing.isShut || standing.parked) continue;
      Object.assign(standing, foldFacts(this.build.projection, key, standing.row, facts));
    }
  }

  async write(client: PoolClient): Promise<void> {
    const open = [...this.rows].filter(([, { isShut }]) => !isShut);
    const changed = open.map(([key, { row }]) => ({ ...this.touched(key), row }));
    for (let from = 0; from < changed.length; from += ROWS) await writeRows(client, changed.slice(from, from + ROWS));
    const stuck = open.flatMap(([key, { parked }]) => (parked ? [{ ...this.touched(key), ...parked }] : []));
    await parkRows(client, stuck);
  }

  private async load(keys: readonly string[]): Promise<void> {
    const found = this.fresh
      ? undefined
      : await rowsOf(
          this.pool,
          keys.map((key) => this.touched(key)),
        );
    for (const key of keys) {
      const id = idOf(this.build.projection.name, this.build.version, key);
      this.rows.set(key, { row: found?.rows.get(id), isShut: found?.parked.has(id) ?? false });
    }
  }

  private touched(key: string): Touched {
    return { build: this.build, key, facts: [] };
  }
}

/** Keeps the facts, of rows that mix services: they are stored with the rows. */
export class KeptSpan implements Span {
  private readonly facts = new Map<string, Fact[]>();

  constructor(private readonly build: Build) {}

  take(groups: ReadonlyMap<string, readonly Fact[]>): Promise<void> {
    for (const [key, facts] of groups) {
      const kept = this.facts.get(key);
      if (kept) kept.push(...facts);
      else this.facts.set(key, [...facts]);
    }
    return Promise.resolve();
  }

  async write(client: PoolClient): Promise<void> {
    const touched = [...this.facts].map(([key, facts]) => ({ build: this.build, key, facts }));
    if (touched.length > 0) await foldTouched(client, touched, await rowsOf(client, touched));
  }
}
