import type { Pool } from 'pg';
import { failpoint } from '#failpoints/failpoint.js';
import { scan, type FactPage, type FactSource } from '#messaging/fact-source.js';
import { inDerived } from './advance.js';
import type { Build, SourceName } from './build.js';
import type { Bound } from './course.js';
import { byKey } from './fold.js';
import { moveCheckpoints } from './projection-tables.js';
import { FoldedSpan, KeptSpan, roomOf, type Span } from './span.js';

/**
 * Takes one build in the shadow through its logs in long spans: read in one go, folded in memory, written once. What it
 * holds is bounded by the room of a span, beside the rows that the facts of one span touch.
 */
export class BulkFold {
  /** Up to where facts are folded, written or not. */
  readonly reached: Record<SourceName, number>;

  constructor(
    private readonly pool: Pool,
    private readonly sources: readonly FactSource[],
    private readonly build: Build,
    private readonly room = roomOf(build),
  ) {
    this.reached = { ...build.positions };
  }

  /**
   * Up to the bound, which may move on meanwhile, or to the end of the logs. It stops before a fact of which nobody
   * knows the row.
   * @param ending gives up between two pages: what a span has not written is not in the build
   * @throws StaleRunner
   */
  async run(bound: Bound | undefined, ending?: AbortSignal): Promise<void> {
    for (const source of this.sources) await this.through(source, bound, ending);
  }

  private async through(source: FactSource, bound: Bound | undefined, ending?: AbortSignal): Promise<void> {
    const { name } = source;
    const { positions, projection } = this.build;
    let span = this.span();
    let taken = 0;
    for await (const page of scan(source, positions[name], new Set(projection.on))) {
      ending?.throwIfAborted();
      const part = partOf(page, bound?.[name] ?? Infinity);
      const groups = this.groupsOf(part);
      if (!groups) break;
      await span.take(groups);
      this.reached[name] = part.upTo;
      taken += part.bytes;
      if (taken >= this.room) {
        await this.write(name, span);
        [span, taken] = [this.span(), 0];
      }
      if (part !== page) break;
    }
    if (this.reached[name] > positions[name]) await this.write(name, span);
  }

  private async write(name: SourceName, span: Span): Promise<void> {
    const to = this.reached[name];
    await failpoint('read-models.fold');
    await inDerived(this.pool, async (client) => {
      await moveCheckpoints(client, [this.build], name, this.build.positions[name], to);
      await span.write(client);
      await failpoint('read-models.commit');
    });
    this.build.positions[name] = to;
    await failpoint('read-models.folded');
  }

  private span(): Span {
    const { projection, positions } = this.build;
    const isFresh = Object.values(positions).every((position) => position === 0);
    return projection.refold ? new KeptSpan(this.build) : new FoldedSpan(this.pool, this.build, isFresh);
  }

  private groupsOf({ placed }: FactPage): ReturnType<typeof byKey> | undefined {
    try {
      return byKey(
        this.build.projection,
        placed.map(({ fact }) => fact),
      );
    } catch {
      return undefined; // the course that goes on from here meets the same fact, and tells of it
    }
  }
}

function partOf(page: FactPage, bound: number): FactPage {
  if (page.upTo <= bound) return page;
  return { ...page, upTo: bound, placed: page.placed.filter(({ position }) => position <= bound) };
}
