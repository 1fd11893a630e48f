import type { Pool } from 'pg';
import type { FeedEntry, Publisher } from './feed.js';
import type { FeedReader } from './feed/feed-reader.js';
import type { FeedStanding } from './feed/feed-writer.js';
import type { Pump } from './pump.js';

export interface ChannelOf {
  readonly service: string;
  readonly channel: string;
}

/** What a consumer reads of one channel. It is entitled to the whole channel or to none of it. */
export interface Subscription extends ChannelOf {
  readonly consumer: string;
}

/** The lane of a transport that does not divide channels: all entries in feed order. */
export const WHOLE_CHANNEL = 0;

/** Part of a channel on its way. */
export interface Delivery {
  /** In feed order within the lane; entries of one key always travel in the same lane. */
  readonly entries: readonly FeedEntry[];
  /** Where the transport divides a channel: which part of it this is, from 1. Absent: the whole channel. */
  readonly lane?: number;
  /** Where the lane goes on, by the transport's own count. */
  readonly next?: number;
  /**
   * With these entries the consumer has all that the channel holds of the publisher's log up to this position,
   * even when nothing of it was published. Absent: unchanged.
   */
  readonly mark?: number;
}

/** What arrived and cannot be read as an entry of the feed: a stranger wrote it, or it was altered on its way. */
export interface Unreadable extends ChannelOf {
  /** Where it lies, by the transport's own words; unique within the channel. */
  readonly place: string;
  /** The message as it came, so that it can be tried again. */
  readonly message: string;
  readonly reason: string;
}

/** Up to where a lane of a channel was taken over. */
export interface Reached {
  readonly feedSeq: number;
  /** What the last delivery said of where the lane goes on: a hint, which may be wrong after a restore. */
  readonly next?: number;
}

/** Takes in what a transport brings. */
export interface Receiver {
  /** Up to where each lane is safely stored; a lane of which nothing is stored is missing. */
  reached(of: ChannelOf): Promise<ReadonlyMap<number, Reached>>;
  /** Resolves when the delivery is safely stored. */
  receive(of: ChannelOf, delivery: Delivery): Promise<void>;
  /** Keeps what cannot be read until somebody has looked. */
  putAside(unreadable: Unreadable): Promise<void>;
}

/** What a service hands to the transport: its feed. */
export interface LocalPublisher {
  readonly publisher: Publisher;
  /** Its database, where a transport may keep how far it has carried the feed. */
  readonly pool: Pool;
  readonly reader: FeedReader;
  /** Where the feed stands, when its writer lives in this process; the reader is asked otherwise. */
  readonly standing?: () => FeedStanding;
  /** Called after each commit of its feed; returns the way to stop. */
  readonly onPublished: (wake: () => void) => () => void;
}

/** The channel's publisher does not name the consumer among its readers. */
export class ForbiddenReader extends Error {
  override readonly name = 'ForbiddenReader';
  constructor(readonly subscription: Subscription) {
    const { consumer, service, channel } = subscription;
    super(`${service} does not publish channel "${channel}" to ${consumer}`);
  }
}

/** @throws ForbiddenReader */
export function mustBeEntitled(publisher: Publisher, subscription: Subscription): void {
  const readers = publisher.channels[subscription.channel]?.readers ?? [];
  if (readers !== 'all' && !readers.includes(subscription.consumer)) throw new ForbiddenReader(subscription);
}

/** How a transport is: what `/health` tells of it. */
export interface TransportHealth {
  readonly ok: boolean;
  /** Why not, for whoever runs the platform. */
  readonly reason?: string;
}

/** Carries the feed; has no opinion of its own. */
export abstract class Transport {
  /** Takes over the carrying of a service's feed. All services of a process are registered before the first subscribes. */
  abstract register(publisher: LocalPublisher): Promise<void>;

  /**
   * Delivers what each lane of the channels holds after the receiver's last, in feed order of the lane, at least once,
   * until stopped.
   * @throws ForbiddenReader
   */
  abstract subscribe(subscriptions: readonly Subscription[], receiver: Receiver): Promise<() => Promise<void>>;

  /**
   * Entries of one key between two key sequences, both included, as far as the channel has them.
   * @throws ForbiddenReader
   */
  abstract range(subscription: Subscription, key: string, fromKeySeq: number, toKeySeq: number): Promise<FeedEntry[]>;

  /** The entry of a message that was put aside, read again after something was mended. @throws Error with the reason */
  abstract reread(unreadable: Unreadable, consumer: string): Promise<FeedEntry>;

  /** Whether a service has such a channel, for subscriptions to every service that has one. */
  abstract has(service: string, channel: string): boolean;

  /** Its loops in this process, for whoever settles it with `drain`. */
  abstract pumps(): readonly Pump[];

  /** What carries: `direct` or `kafka`. */
  abstract readonly name: string;

  /** Who drains its pumps has delivered all: nothing is on its way elsewhere. */
  abstract readonly isWithinProcess: boolean;

  abstract health(): TransportHealth;

  /** Carries nothing any more: what was handed over is on its way or stays in the feed. */
  abstract stop(): Promise<void>;
}
