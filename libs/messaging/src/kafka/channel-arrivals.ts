import type { ChannelOf, Reached, Receiver } from '../transport.js';
import type { Placed } from './cloud-event.js';

/** Up to where a channel is complete: once each lane has come so far, all up to the position has arrived. */
export interface Mark {
  /** Position of the publisher's log. */
  readonly position: number;
  /** Last feed sequence of each lane, from lane 1; 0 for none. */
  readonly heads: readonly number[];
}

/** What one channel's lanes have brought, and whether something is missing between. */
export class ChannelArrivals {
  private mark: Mark | undefined;
  private readonly lookedFor = new Map<number, number>();

  /** @param reached up to where each lane is safely stored */
  constructor(
    private readonly of: ChannelOf,
    private readonly reached: Map<number, Reached>,
    private readonly receiver: Receiver,
  ) {}

  /**
   * Takes entries of a lane in, in the order in which they lie there. False, and nothing done: something before them
   * never came, so the lane must be read again from its beginning; if it is not there either, the next try goes on.
   */
  async take(lane: number, placed: readonly Placed[], next: number): Promise<boolean> {
    const last = this.lastOf(lane);
    const missing = firstMissing(placed, last);
    if (missing !== undefined && this.lookedFor.get(lane) !== missing) {
      this.lookedFor.set(lane, missing);
      return false;
    }
    const entries = placed.map(({ entry }) => entry);
    if (entries.length > 0) await this.receiver.receive(this.of, { entries, lane, next });
    this.reached.set(lane, { feedSeq: Math.max(last, ...entries.map(({ feedSeq }) => feedSeq)), next });
    await this.settle();
    return true;
  }

  /** Everything up to the position lies in the lanes up to the heads. */
  async expect(mark: Mark): Promise<void> {
    this.mark = mark;
    await this.settle();
  }

  /** Where each lane goes on, as far as it is known. */
  places(): [lane: number, next: number][] {
    return [...this.reached].flatMap(([lane, { next }]) => (next === undefined ? [] : [[lane, next]]));
  }

  private lastOf(lane: number): number {
    return this.reached.get(lane)?.feedSeq ?? 0;
  }

  private async settle(): Promise<void> {
    const { mark } = this;
    if (!mark?.heads.every((head, index) => this.lastOf(index + 1) >= head)) return;
    this.mark = undefined;
    await this.receiver.receive(this.of, { entries: [], mark: mark.position });
  }
}

/** Feed sequence of the first entry that should have come before these and did not. */
function firstMissing(placed: readonly Placed[], last: number): number | undefined {
  let reached = last;
  for (const { entry, previous } of placed) {
    if (previous > reached) return previous;
    reached = Math.max(reached, entry.feedSeq);
  }
  return undefined;
}
