import type { Fact } from '#messaging/fact.js';
import { Turns } from '#messaging/turns.js';
import type { Build } from './build.js';
import { begin, takeOver } from './checkpoints.js';
import { Course, type Bound } from './course.js';
import { digestOf } from './digest.js';
import { eventually } from '#messaging/eventually.js';
import { noArrivals, parsePosition } from './freshness.js';
import type { ParkedRow, ProjectionStatus, ProjectionWiring, Rebuilt } from './projection-wiring.js';
import { ReadModel } from './read-model.js';
import { ShadowBuilds } from './shadow-builds.js';

/** Keeps a service's read models in step with its log and its inbox. */
export class ProjectionRunner {
  private readonly turns = new Turns();
  private readonly listeners = new Set<(touched: readonly string[]) => void>();
  private readonly course: Course;
  private readonly shadows: ShadowBuilds;

  constructor(private readonly wiring: ProjectionWiring) {
    this.course = this.courseOf([]);
    const courseOf = (builds: Build[]) => this.courseOf(builds);
    this.shadows = new ShadowBuilds(wiring, this.turns, this.course, courseOf);
  }

  /** Takes the projections over from any earlier runner, and builds those whose version is new up to the present. */
  async start(): Promise<void> {
    const { pool, projections, sources } = this.wiring;
    const { epoch, builds } = await takeOver(pool, projections);
    builds.forEach((build) => this.course.replace(build));
    const heads = await Promise.all(sources.map((source) => source.head()));
    const empty = heads.every((head) => head === 0);
    for (const projection of projections) {
      if (this.buildOf(projection.name)) continue;
      if (empty) this.course.replace(await begin(pool, projection, projection.version, epoch));
      else await this.shadows.build(projection, epoch);
    }
  }

  /** Folds the next batch; says whether there was one. @throws StaleRunner */
  async step(): Promise<boolean> {
    const touched = await this.turns.take(() => this.course.step());
    if (touched) this.listeners.forEach((tell) => tell(touched));
    return touched !== undefined;
  }

  /**
   * Folds everything again beside the rows that are served, then puts the new ones in their place.
   * @param ending gives up between two batches: the rows that are served stay
   */
  rebuild(name: string, ending?: AbortSignal): Promise<Rebuilt> {
    return this.shadows.rebuild(this.getBuild(name), true, ending);
  }

  /**
   * Folds everything again beside the rows that are served and compares. Rows that are not as the facts make them are
   * replaced; so are tables of the projection's own, which have no digest, and rows that had been parked.
   */
  async attest(name: string, ending?: AbortSignal): Promise<Rebuilt> {
    const live = this.getBuild(name);
    const isParked = (await this.parked()).some(({ projection }) => projection === name);
    return this.shadows.rebuild(live, isParked || live.projection.save !== undefined, ending);
  }

  /** SHA-256 over all rows of a projection. */
  digest(name: string): Promise<string> {
    return digestOf(this.wiring.pool, name, this.getBuild(name).version);
  }

  async parked(): Promise<ParkedRow[]> {
    const { rows } = await this.wiring.pool.query<Omit<ParkedRow, 'fact'> & { fact: string }>(
      'SELECT projection, key, reason, fact FROM parked_rows WHERE version > 0 ORDER BY projection, key',
    );
    return rows.map((row) => ({ ...row, fact: JSON.parse(row.fact) as Fact }));
  }

  status(): ProjectionStatus[] {
    return this.wiring.projections.flatMap(({ name }) => {
      const build = this.buildOf(name);
      const halted = this.course.halted.get(name);
      if (!build) return [];
      return [{ name, version: build.version, ...build.positions, ...(halted === undefined ? {} : { halted }) }];
    });
  }

  /** Up to where a rebuild under way has come, in each log; it ends where the live one stands. */
  rebuilt(name: string): Bound | undefined {
    return this.shadows.reached(name);
  }

  /**
   * Whether a read model (all of them, without a name) shows everything up to a position (`housing:1234`) in time.
   * @throws InvalidPosition
   */
  waitFor(position: string, timeoutMs: number, name?: string): Promise<boolean> {
    const place = parsePosition(position);
    const { arrivals = noArrivals } = this.wiring;
    const changes = [(wake: () => void) => this.onAdvanced(wake), (wake: () => void) => arrivals.onMarked(wake)];
    return eventually(() => this.shows(place, name), changes, timeoutMs);
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

  private async shows(place: ReturnType<typeof parsePosition>, name: string | undefined): Promise<boolean> {
    const { service, sources, arrivals = noArrivals } = this.wiring;
    const builds = this.course.builds.filter(({ projection }) => name === undefined || projection.name === name);
    if (place.service === service) return builds.every(({ positions }) => positions.log >= place.position);
    if (arrivals.arrivedUpTo(place.service) < place.position) return false;
    const head = (await sources.find((source) => source.name === 'inbox')?.head()) ?? 0;
    return builds.every(({ positions }) => positions.inbox >= head);
  }

  private courseOf(builds: Build[]): Course {
    const { pool, sources, batch = 500 } = this.wiring;
    return new Course(pool, sources, builds, batch);
  }

  private getBuild(name: string): Build {
    const build = this.buildOf(name);
    if (!build) throw new Error(`${this.wiring.service} runs no projection "${name}"`);
    return build;
  }

  private buildOf(name: string): Build | undefined {
    return this.course.builds.find(({ projection }) => projection.name === name);
  }
}
