import { Turns } from '#messaging/turns.js';
import type { Build } from './build.js';
import { begin, takeOver } from './checkpoints.js';
import { Course, type Bound } from './course.js';
import { digestOf } from './digest.js';
import { eventually } from '#messaging/eventually.js';
import { noArrivals, parsePosition } from './freshness.js';
import type { ParkedRow, ProjectionStatus, ProjectionWiring, Rebuilt } from './projection-wiring.js';
import type { Projection } from './projection.js';
import { ReadModel } from './read-model.js';
import { ShadowBuilds } from './shadow-builds.js';
import { shardsOf, wholeName } from './shards.js';
import { showsUpTo } from './shows-up-to.js';
import { forgetOtherParts, parkedRows, reachedOf, rebuiltOf, statusOf } from './whole.js';

/** Keeps a service's read models in step with its log and its inbox. */
export class ProjectionRunner {
  private readonly turns = new Turns();
  private readonly rebuilds = new Turns(); // two of one projection would begin in the same shadow
  private readonly listeners = new Set<(touched: readonly string[]) => void>();
  private readonly course: Course;
  private readonly shadows: ShadowBuilds;
  /** What is folded for itself: projections, and the shards of those that have some. */
  private readonly parts: readonly Projection[];

  constructor(private readonly wiring: ProjectionWiring) {
    this.parts = wiring.projections.flatMap(shardsOf);
    this.course = this.courseOf([]);
    const courseOf = (builds: Build[]) => this.courseOf(builds);
    this.shadows = new ShadowBuilds(wiring, this.turns, this.course, courseOf);
  }

  /** Takes the projections over from any earlier runner, and builds those whose version is new up to the present. */
  async start(): Promise<void> {
    const { pool, sources } = this.wiring;
    const { epoch, builds } = await takeOver(pool, this.parts);
    builds.forEach((build) => this.course.replace(build));
    const heads = await Promise.all(sources.map((source) => source.head()));
    const empty = heads.every((head) => head === 0);
    for (const part of this.parts) {
      if (this.course.builds.some(({ projection }) => projection === part)) continue;
      if (empty) this.course.replace(await begin(pool, part, part.version, epoch));
      else await this.shadows.build(part, epoch);
    }
    await forgetOtherParts(pool, this.parts);
  }

  /** Folds the next batch; says whether there was one. @throws StaleRunner */
  async step(): Promise<boolean> {
    const touched = await this.turns.take(() => this.course.step());
    const names = [...new Set(touched?.map(wholeName))];
    if (touched) this.listeners.forEach((tell) => tell(names));
    return touched !== undefined;
  }

  /**
   * Folds everything again beside the rows that are served, then puts the new ones in their place.
   * @param ending gives up between two batches: the rows that are served stay
   */
  rebuild(name: string, ending?: AbortSignal): Promise<Rebuilt> {
    return this.rebuildParts(name, () => true, ending);
  }

  /**
   * Folds everything again beside the rows that are served and compares. Rows that are not as the facts make them are
   * replaced; so are tables of the projection's own, which have no digest, and rows that had been parked.
   */
  async attest(name: string, ending?: AbortSignal): Promise<Rebuilt> {
    const isParked = (await this.parked()).some(({ projection }) => projection === name);
    return this.rebuildParts(name, (live) => isParked || live.projection.save !== undefined, ending);
  }

  /** SHA-256 over all rows of a projection. */
  digest(name: string): Promise<string> {
    const parts = this.getParts(name);
    const names = parts.map(({ projection }) => projection.name);
    return digestOf(this.wiring.pool, names, parts[0].version);
  }

  parked(): Promise<ParkedRow[]> {
    return parkedRows(this.wiring.pool);
  }

  status(): ProjectionStatus[] {
    return this.wiring.projections.flatMap((projection) => {
      const parts = this.partsOf(projection.name);
      return parts.length > 0 ? [statusOf(projection, parts, this.course.halted)] : [];
    });
  }

  /** Up to where a rebuild under way has come, in each log; it ends where the live one stands. */
  rebuilt(name: string): Bound | undefined {
    return reachedOf(this.partsOf(name), (part) => this.shadows.reached(part));
  }

  /**
   * Whether a read model (all of them, without a name) shows everything up to a position (`housing:1234`) in time.
   * @throws InvalidPosition
   */
  waitFor(position: string, timeoutMs: number, name?: string): Promise<boolean> {
    const place = parsePosition(position);
    const { arrivals = noArrivals } = this.wiring;
    const parts = () => (name === undefined ? this.course.builds : this.partsOf(name));
    const changes = [(wake: () => void) => this.onAdvanced(wake), (wake: () => void) => arrivals.onMarked(wake)];
    return eventually(() => showsUpTo(place, parts(), this.wiring), changes, timeoutMs);
  }

  model<Row extends object>(name: string): ReadModel<Row> {
    const projection = this.wiring.projections.find((one) => one.name === name);
    if (!projection) throw new Error(`${this.wiring.service} has no projection "${name}"`);
    return new ReadModel<Row>(this.wiring.pool, projection);
  }

  /** Called after a batch with the names of the projections that have rows in it. Returns the way to stop. */
  onAdvanced(tell: (touched: readonly string[]) => void): () => void {
    this.listeners.add(tell);
    return () => this.listeners.delete(tell);
  }

  private courseOf(builds: Build[]): Course {
    const { pool, sources, batch = 500 } = this.wiring;
    return new Course(pool, sources, builds, batch);
  }

  private rebuildParts(
    name: string,
    replaces: (live: Build) => boolean,
    ending: AbortSignal | undefined,
  ): Promise<Rebuilt> {
    return this.rebuilds.take(async () => {
      const [live, ...others] = this.getParts(name);
      if (others.length === 0) return this.shadows.rebuild(live, replaces(live), ending);
      const before = await this.digest(name);
      const parts: Rebuilt[] = [];
      for (const part of [live, ...others]) parts.push(await this.shadows.rebuild(part, replaces(part), ending));
      return rebuiltOf(parts, { before, after: await this.digest(name) });
    });
  }

  /** @throws Error */
  private getParts(name: string): [Build, ...Build[]] {
    const [first, ...others] = this.partsOf(name);
    if (!first) throw new Error(`${this.wiring.service} runs no projection "${name}"`);
    return [first, ...others];
  }

  private partsOf(name: string): Build[] {
    return this.course.builds.filter(({ projection }) => wholeName(projection.name) === name);
  }
}
