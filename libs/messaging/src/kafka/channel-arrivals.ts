import type { ChannelOf, Receiver } from '../transport.js';
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

  /** @param last what is safely stored of each lane */
  constructor(
    private readonly of: ChannelOf,
    private readonly last: Map<number, number>,
    private readonly receiver: Receiver,
  ) {}

  /**
   * Takes entries of a lane in, in the order in which they lie there. False, and nothing done: something before them
   * never came, so the lane must be read again from its beginning; if it is not there either, the next try goes on.
   */
  async take(lane: number, placed: readonly Placed[]): Promise<boolean> {
    const last = this.last.get(lane) ?? 0;
    const missing = firstMissing(placed, last);
    if (missing !== undefined && this.lookedFor.get(lane) !== missing) {
      this.lookedFor.set(lane, missing);
      return false;
    }
    const entries = placed.map(({ entry }) => entry);
    if (entries.length > 0) await this.receiver.receive(this.of, { entries, lane });
    this.last.set(lane, Math.max(last, ...entries.map(({ feedSeq }) => feedSeq)));
    await this.settle();
    return true;
  }

  /** Everything up to the position lies in the lanes up to the heads. */
  async expect(mark: Mark): Promise<void> {
    this.mark = mark;
    await this.settle();
  }

  private async settle(): Promise<void> {
    const { mark } = this;
    if (!mark?.heads.every((head, index) => (this.last.get(index + 1) ?? 0) >= head)) return;
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
