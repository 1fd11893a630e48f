import type { Pool, PoolClient } from 'pg';
import type { DomainClock } from '#kernel/clock.js';
import { contractFault } from '../contract-check.js';
import type { FeedEntry } from '../feed.js';
import { eventually } from '../eventually.js';
import { transaction } from '../transaction.js';
import {
  WHOLE_CHANNEL,
  type ChannelOf,
  type Delivery,
  type Receiver,
  type Subscription,
  type Transport,
  type Unreadable,
} from '../transport.js';
import { Admission, type Arrival } from './admission.js';
import { InboxReader } from './inbox-reader.js';
import { PutAsideShelf } from './put-aside.js';
import { keyStates, lockHead, record, unqueue, type Reached } from './inbox-tables.js';
import { withWaiting } from './with-waiting.js';

/** Closes gaps: entries of one key, both ends included, as far as the feed has them. */
export type FetchRange = (of: ChannelOf, key: string, fromKeySeq: number, toKeySeq: number) => Promise<FeedEntry[]>;

const ARRIVAL_MS = 30_000;

/** What a service received from the others, in the order in which its projections and reactions see it. */
export class Inbox extends InboxReader implements Receiver {
  /** Messages that nobody could read. */
  readonly aside: PutAsideShelf;
  private readonly marks = new Map<string, Map<string, number>>();
  private readonly received = new Set<() => void>();
  private readonly marked = new Set<() => void>();

  constructor(
    pool: Pool,
    private readonly clock: DomainClock,
    private readonly fetchRange: FetchRange,
  ) {
    super(pool);
    this.aside = new PutAsideShelf(pool);
  }

  /** Takes channels over from where they stopped. @throws ForbiddenReader. Returns the way to stop. */
  subscribe(transport: Transport, subscriptions: readonly Subscription[]): Promise<() => Promise<void>> {
    for (const subscription of subscriptions) this.mark(subscription, -1);
    return transport.subscribe(subscriptions, this);
  }

  /**
   * Takes a part of a channel in: each entry once and in the order of its key, whatever was sent twice, lost or broken.
   * Resolves when it is safely stored. @throws what fetchRange throws: then nothing was taken
   */
  async receive({ service, channel }: ChannelOf, { entries, lane = WHOLE_CHANNEL, mark }: Delivery): Promise<void> {
    const feedSeq = entries.at(-1)?.feedSeq;
    if (feedSeq !== undefined) {
      const keys = [...new Set(entries.map(({ key }) => key))];
      const receivedAt = this.clock.now();
      const arrivals = entries.map((entry): Arrival => ({ entry, receivedAt, outcome: 'in-order' }));
      await this.admit({ service, channel }, keys, { lane, feedSeq }, (client, admission) =>
        withWaiting(client, { service, channel }, admission, arrivals),
      );
    }
    if (mark !== undefined) this.mark({ service, channel }, mark);
  }

  putAside(unreadable: Unreadable): Promise<void> {
    return this.aside.keep(unreadable, this.clock.now());
  }

  /** Lets a parked key's entries in, in order; it stays parked, with the new reason, from the first that is still broken. */
  release({ service, channel, key }: ChannelOf & { readonly key: string }): Promise<void> {
    const of = { service, channel };
    return this.admit(of, [key], undefined, (client, admission) => {
      admission.unpark(key);
      return unqueue(client, of, key);
    });
  }

  /**
   * The position of a service's log up to which everything that concerns this consumer has arrived;
   * Infinity where no channel of the service is read, since nothing of it can be missing.
   */
  arrivedUpTo(service: string): number {
    return Math.min(...(this.marks.get(service)?.values() ?? []));
  }

  /**
   * Resolves when all that others' logs held up to these places, and that is for this consumer, has arrived.
   * @throws Error that names what did not come in half a minute
   */
  async arrived(places: readonly { readonly service: string; readonly position: number }[]): Promise<void> {
    const missing = () => places.filter(({ service, position }) => this.arrivedUpTo(service) < position);
    const isHere = () => Promise.resolve(missing().length === 0);
    if (await eventually(isHere, [(wake) => this.onMarked(wake)], ARRIVAL_MS)) return;
    throw new Error(
      `未收到 ${missing()
        .map(({ service, position }) => `${service}:${position}`)
        .join('、')} 之前的事件`,
    );
  }

  /** Called after entries were admitted. Returns the way to stop. */
  onReceived(wake: () => void): () => void {
    this.received.add(wake);
    return () => this.received.delete(wake);
  }

  /** Called whenever a mark of `arrivedUpTo` may have moved. Returns the way to stop. */
  onMarked(wake: () => void): () => void {
    this.marked.add(wake);
    return () => this.marked.delete(wake);
  }

  private async admit(
    of: ChannelOf,
    keys: readonly string[],
    reached: Reached | undefined,
    arrivals: (client: PoolClient, admission: Admission) => Promise<readonly Arrival[]>,
  ): Promise<void> {
    const count = await transaction(this.pool, async (client) => {
      const [head, states] = await Promise.all([lockHead(client), keyStates(client, of, keys)]);
      const fetch = (key: string, from: number, to: number) => this.fetchRange(of, key, from, to);
      const admission = new Admission(states, faultOf, fetch);
      for (const arrival of await arrivals(client, admission)) {
        await admission.take(arrival);
      }
      await record(client, of, { head, now: this.clock.now(), reached }, admission);
      return admission.admitted.length;
    });
    if (count > 0) this.received.forEach((wake) => wake());
  }

  private mark({ service, channel }: ChannelOf, position: number): void {
    const marks = this.marks.get(service) ?? new Map<string, number>();
    this.marks.set(service, marks.set(channel, position));
    this.marked.forEach((wake) => wake());
  }
}

function faultOf({ contract, data }: FeedEntry): string | undefined {
  return contractFault(contract, data);
}
