import type { Turns } from '#messaging/turns.js';
import type { Build } from './build.js';
import { BulkFold } from './bulk-fold.js';
import { begin } from './checkpoints.js';
import type { Bound, Course } from './course.js';
import { digestOf } from './digest.js';
import type { Projection } from './projection.js';
import type { ProjectionWiring } from './projection-wiring.js';
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

  /**
   * Builds up to the live build's place, or to the heads where there is none, and puts it in place.
   * @param ending gives up between two batches
   * @returns the digest of the live rows before
   */
  async build(projection: Projection, epoch: number, live?: Build, ending?: AbortSignal): Promise<string> {
    const shadow = await begin(this.wiring.pool, projection, -projection.version, epoch);
    try {
      return await this.fill(shadow, live, ending);
    } finally {
      this.growing.delete(projection.name);
    }
  }

  private async fill(shadow: Build, live: Build | undefined, ending: AbortSignal | undefined): Promise<string> {
    const { pool, sources, room } = this.wiring;
    const { projection } = shadow;
    const bulk = new BulkFold(pool, sources, shadow, room);
    this.growing.set(projection.name, bulk.reached);
    await bulk.run(live?.positions, ending);
    this.growing.set(projection.name, shadow.positions);
    const course = this.courseOf([shadow]);
    while (await course.step(live?.positions)) ending?.throwIfAborted();
    return this.turns.take(async () => {
      while (await course.step(live?.positions)); // the rest, while the live build stands still
      const halted = course.halted.get(projection.name);
      if (halted !== undefined && live) throw new Error(`projection ${projection.name} cannot be rebuilt: ${halted}`);
      const before = live ? await digestOf(pool, projection.name, live.version) : '';
      this.served.replace(await swap(pool, shadow, live));
      if (halted !== undefined) this.served.halted.set(projection.name, halted);
      return before;
    });
  }
}
