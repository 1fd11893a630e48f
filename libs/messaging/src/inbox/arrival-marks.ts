import { eventually } from '../eventually.js';
import type { ChannelOf } from '../transport.js';

const PATIENCE_MS = 30_000;

/** What this process has been told of a channel since it started. */
export interface Heard {
  /** Position of the publisher's log up to which the channel has arrived; -1 as long as nobody has said. */
  readonly position: number;
  /** When something of it came last; absent: nothing yet. */
  readonly at?: Date;
}

/** Up to where the channels of other services have arrived, as far as this process has been told. */
export class ArrivalMarks {
  private readonly marks = new Map<string, Map<string, number>>();
  private readonly heard = new Map<string, Date>();
  private readonly moved = new Set<() => void>();

  move({ service, channel }: ChannelOf, position: number): void {
    const marks = this.marks.get(service) ?? new Map<string, number>();
    this.marks.set(service, marks.set(channel, position));
    this.moved.forEach((wake) => wake());
  }

  /** Something of the channel has come: entries, or only how far it reaches. */
  hear({ service, channel }: ChannelOf, at: Date): void {
    this.heard.set(`${service}.${channel}`, at);
  }

  of({ service, channel }: ChannelOf): Heard {
    const at = this.heard.get(`${service}.${channel}`);
    return { position: this.marks.get(service)?.get(channel) ?? -1, ...(at ? { at } : {}) };
  }

  /**
   * The position of a service's log up to which everything that concerns this consumer has arrived;
   * Infinity where no channel of the service is read, since nothing of it can be missing.
   */
  upTo(service: string): number {
    return Math.min(...(this.marks.get(service)?.values() ?? []));
  }

  /** Called whenever a mark may have moved. Returns the way to stop. */
  onMoved(wake: () => void): () => void {
    this.moved.add(wake);
    return () => this.moved.delete(wake);
  }

  /**
   * Resolves when all that others' logs held up to these places, and that is for this consumer, has arrived.
   * @throws Error that names what did not come in half a minute
   */
  async reach(places: readonly { readonly service: string; readonly position: number }[]): Promise<void> {
    const missing = () => places.filter(({ service, position }) => this.upTo(service) < position);
    const isHere = () => Promise.resolve(missing().length === 0);
    if (await eventually(isHere, [(wake) => this.onMoved(wake)], PATIENCE_MS)) return;
    throw new Error(
      `未收到 ${missing()
        .map(({ service, position }) => `${service}:${position}`)
        .join('、')} 之前的事件`,
    );
  }
}
