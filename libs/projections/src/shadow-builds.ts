import type { Turns } from '#messaging/turns.js';
import type { Build } from './build.js';
import { BulkFold } from './bulk-fold.js';
import { begin, discard } from './checkpoints.js';
import type { Bound, Course } from './course.js';
import { differenceOf, digestOf } from './digest.js';
import type { Projection } from './projection.js';
import type { ProjectionWiring, Rebuilt } from './projection-wiring.js';
import { swap } from './swap.js';

/** Builds on their way in the shadow of those that are served, which they then replace. */
export class ShadowBuilds {
  private readonly growing = new Map<string, Bound>();

  constructor(
    private readonly wiring: Pick<ProjectionWiring, 'pool' | 'sources' | 'room'>,
    private readonly turns: Turns,
    private readonly served: Course,
    private readonly courseOf: (builds: Build[]) => Course,
  ) {}

  /** Up to where the build of that name has come; undefined when none is under way. */
  reached(name: string): Bound | undefined {
    return this.growing.get(name);
  }

  /** Builds up to the heads and puts it in place, where nothing is served yet. */
  async build(projection: Projection, epoch: number): Promise<void> {
    await this.grow(projection, epoch, undefined, undefined, async (shadow, course) => {
      this.served.replace(await swap(this.wiring.pool, shadow, undefined));
      const halted = course.halted.get(projection.name);
      if (halted !== undefined) this.served.halted.set(projection.name, halted);
    });
  }

  /**
   * Builds up to the live build's place, and compares.
   * @param replaces whether it then takes the live one's place; one that is not the same always does
   * @param ending gives up between two batches
   */
  rebuild(live: Build, replaces: boolean, ending: AbortSignal | undefined): Promise<Rebuilt> {
    const { projection, epoch } = live;
    return this.grow(projection, epoch, live, ending, async (shadow, course) => {
      const halted = course.halted.get(projection.name);
      if (halted !== undefined) throw new Error(`projection ${projection.name} cannot be rebuilt: ${halted}`);
      const compared = await this.compare(live, shadow);
      if (replaces || !compared.same) this.served.replace(await swap(this.wiring.pool, shadow, live));
      else await discard(this.wiring.pool, shadow);
      return compared;
    });
  }

  private async compare({ projection: { name }, version }: Build, shadow: Build): Promise<Rebuilt> {
    const { pool } = this.wiring;
    const [before, after] = await Promise.all([
      digestOf(pool, [name], version),
      digestOf(pool, [name], shadow.version),
    ]);
    if (before === after) return { before, after, same: true };
    return { before, after, same: false, difference: await differenceOf(pool, name, version, shadow.version) };
  }

  /** @param end with all facts in the build, while the live one stands still */
  private async grow<End>(
    projection: Projection,
    epoch: number,
    live: Build | undefined,
    ending: AbortSignal | undefined,
    end: (shadow: Build, course: Course) => Promise<End>,
  ): Promise<End> {
    const { pool, sources, room } = this.wiring;
    const shadow = await begin(pool, projection, -projection.version, epoch);
    const bulk = new BulkFold(pool, sources, shadow, room);
    this.growing.set(projection.name, bulk.reached);
    try {
      await bulk.run(live?.positions, ending);
      this.growing.set(projection.name, shadow.positions);
      const course = this.courseOf([shadow]);
      while (await course.step(live?.positions)) ending?.throwIfAborted();
      return await this.turns.take(async () => {
        while (await course.step(live?.positions)); // the rest
        return end(shadow, course);
      });
    } finally {
      this.growing.delete(projection.name);
    }
  }
}
