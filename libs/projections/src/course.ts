import type { Pool } from 'pg';
import type { FactSource } from '#messaging/fact-source.js';
import type { Fact } from '#messaging/fact.js';
import { advance } from './advance.js';
import { StaleRunner, type Build, type SourceName, type Touched } from './build.js';
import { standing } from './checkpoints.js';
import { byKey } from './fold.js';

/** Where a course has to end, for each log. */
export type Bound = Readonly<Record<SourceName, number>>;

const NO_BOUND: Bound = { log: Infinity, inbox: Infinity };

/** Builds that are taken through the logs together: those that stand at the same place share one read and one commit. */
export class Course {
  /** Projections that stand still because of an error in `keys`, with the reason; the others go on. */
  readonly halted = new Map<string, string>();
  private uncertain = false;

  constructor(
    private readonly pool: Pool,
    private readonly sources: readonly FactSource[],
    readonly builds: Build[],
    private readonly batch: number,
  ) {}

  /** Folds the next batch of each log; names the projections with rows in it, nothing when there was none. @throws StaleRunner */
  async step(bound: Bound = NO_BOUND): Promise<readonly string[] | undefined> {
    if (this.uncertain) await this.ask();
    const steps: string[][] = [];
    for (const source of this.sources) {
      const touched = await this.advance(source, bound[source.name]);
      if (touched) steps.push(touched.map(({ build }) => build.projection.name));
    }
    return steps.length > 0 ? steps.flat() : undefined;
  }

  /** Puts one build in another's place. */
  replace(build: Build): void {
    const index = this.builds.findIndex(({ projection }) => projection.name === build.projection.name);
    if (index < 0) this.builds.push(build);
    else this.builds[index] = build;
    this.halted.delete(build.projection.name);
  }

  /** The rows of the batch; undefined when there is none. */
  private async advance(source: FactSource, bound: number): Promise<readonly Touched[] | undefined> {
    const { name } = source;
    const going = this.builds.filter(({ projection }) => !this.halted.has(projection.name));
    const from = Math.min(...going.map(({ positions }) => positions[name]));
    if (from >= bound) return undefined;
    const placed = (await source.read(from, this.batch)).filter(({ position }) => position <= bound);
    const to = placed.at(-1)?.position;
    if (to === undefined) return undefined;
    const here = going.filter(({ positions }) => positions[name] === from);
    const touched = this.touchedBy(
      here,
      placed.map(({ fact }) => fact),
    );
    const moved = here.filter(({ projection }) => !this.halted.has(projection.name));
    await this.commit({ source: name, from, to }, moved, touched);
    return touched;
  }

  private async commit(batch: Parameters<typeof advance>[1], moved: Build[], touched: Touched[]): Promise<void> {
    if (moved.length === 0) return;
    try {
      await advance(this.pool, batch, moved, touched);
    } catch (error) {
      this.uncertain = true; // perhaps it was committed and only the answer was lost
      throw error;
    }
    for (const { positions } of moved) positions[batch.source] = batch.to;
  }

  private touchedBy(builds: readonly Build[], facts: readonly Fact[]): Touched[] {
    return builds.flatMap((build) => {
      try {
        return [...byKey(build.projection, facts)].map(([key, own]) => ({ build, key, facts: own }));
      } catch (error) {
        this.halted.set(build.projection.name, error instanceof Error ? error.message : String(error));
        return [];
      }
    });
  }

  private async ask(): Promise<void> {
    const found = await standing(this.pool, this.builds);
    if (found.length < this.builds.length) throw new StaleRunner('another runner has taken these projections over');
    for (const { projection, positions } of found) {
      const own = this.builds.find((build) => build.projection === projection);
      if (own) Object.assign(own.positions, positions);
    }
    this.uncertain = false;
  }
}
