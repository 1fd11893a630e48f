import type { Pool } from 'pg';
import { Together } from '#event-store/together.js';
import { failpoint } from '#failpoints/failpoint.js';
import type { DomainClock } from '#kernel/clock.js';
import type { FeedEntry } from '../feed.js';
import {
  WHOLE_CHANNEL,
  type ChannelOf,
  type Delivery,
  type Receiver,
  type Subscription,
  type Transport,
  type Unreadable,
} from '../transport.js';
import type { Arrival } from './admission.js';
import { ArrivalMarks } from './arrival-marks.js';
import { InboxReader } from './inbox-reader.js';
import { PutAsideShelf, type PutAside } from './put-aside.js';
import { unqueue } from './inbox-tables.js';
import { takeIn, type FetchRange, type Taking } from './take-in.js';
import { withWaiting } from './with-waiting.js';

/** Deliveries in one transaction: as many as a channel has lanes, for they come at once. */
const MOST_TOGETHER = 12;

/** What a service received from the others, in the order in which its projections and reactions see it. */
export class Inbox extends InboxReader implements Receiver {
  /** Up to where the others' logs have arrived. */
  readonly marks = new ArrivalMarks();
  /** Messages that nobody could read. */
  readonly aside: PutAsideShelf;
  private readonly received = new Set<() => void>();
  private readonly takings: Together<Taking, number>;

  constructor(
    pool: Pool,
    private readonly clock: DomainClock,
    fetchRange: FetchRange,
  ) {
    super(pool);
    this.takings = new Together((takings) => takeIn(pool, clock, fetchRange, takings), { most: MOST_TOGETHER });
    this.aside = new PutAsideShelf(pool);
  }

  /** Takes channels over from where they stopped. @throws ForbiddenReader. Returns the way to stop. */
  subscribe(transport: Transport, subscriptions: readonly Subscription[]): Promise<() => Promise<void>> {
    for (const subscription of subscriptions) this.marks.move(subscription, -1);
    return transport.subscribe(subscriptions, this);
  }

  /**
   * Takes a part of a channel in: each entry once and in the order of its key, whatever was sent twice, lost or broken.
   * Resolves when it is safely stored. @throws what fetchRange throws: then nothing was taken
   */
  async receive(
    { service, channel }: ChannelOf,
    { entries, lane = WHOLE_CHANNEL, next, mark }: Delivery,
  ): Promise<void> {
    const feedSeq = entries.at(-1)?.feedSeq;
    if (feedSeq !== undefined) {
      await failpoint('inbox.take');
      const keys = [...new Set(entries.map(({ key }) => key))];
      const receivedAt = this.clock.now();
      const arrivals = entries.map((entry): Arrival => ({ entry, receivedAt, outcome: 'in-order' }));
      await this.admit({
        ...{ of: { service, channel }, keys },
        reached: { lane, feedSeq, ...(next === undefined ? {} : { next }) },
        arrivals: (client, admission) => withWaiting(client, { service, channel }, admission, arrivals),
      });
      await failpoint('inbox.taken');
    }
    this.marks.hear({ service, channel }, this.clock.now());
    if (mark !== undefined) this.marks.move({ service, channel }, mark);
  }

  putAside(unreadable: Unreadable): Promise<void> {
    return this.aside.keep(unreadable, this.clock.now());
  }

  /**
   * Reads a message that was put aside again and takes its entry in; one that still cannot be read stays, with the new
   * reason. @returns whether it could be read
   */
  async readAgain(one: PutAside, read: (unreadable: Unreadable) => Promise<FeedEntry>): Promise<boolean> {
    let entry: FeedEntry;
    try {
      entry = await read(one);
    } catch (error) {
      await this.aside.keep({ ...one, reason: error instanceof Error ? error.message : String(error) }, one.receivedAt);
      return false;
    }
    const arrival: Arrival = { entry, receivedAt: one.receivedAt, outcome: 'released' };
    const of = { service: one.service, channel: one.channel };
    await this.admit({
      ...{ of, keys: [entry.key] },
      arrivals: (client, admission) => withWaiting(client, of, admission, [arrival]),
    });
    await this.aside.discard(one);
    return true;
  }

  /** Lets a parked key's entries in, in order; it stays parked, with the new reason, from the first that is still broken. */
  release({ service, channel, key }: ChannelOf & { readonly key: string }): Promise<void> {
    const of = { service, channel };
    return this.admit({
      ...{ of, keys: [key] },
      arrivals: (client, admission) => {
        admission.unpark(key);
        return unqueue(client, of, key);
      },
    });
  }

  /** See ArrivalMarks. */
  arrivedUpTo(service: string): number {
    return this.marks.upTo(service);
  }

  /** See ArrivalMarks. */
  onMarked(wake: () => void): () => void {
    return this.marks.onMoved(wake);
  }

  /** Called after entries were admitted. Returns the way to stop. */
  onReceived(wake: () => void): () => void {
    this.received.add(wake);
    return () => this.received.delete(wake);
  }

  private async admit(taking: Taking): Promise<void> {
    const count = await this.takings.ask(taking);
    if (count > 0) this.received.forEach((wake) => wake());
  }
}
