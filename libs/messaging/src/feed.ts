import type { StoredEvent } from '#kernel/envelope.js';

/** One contract on its way to one audience. */
export interface Publication {
  /** A channel of the publisher's manifest. */
  readonly channel: string;
  /** `<service>.<kebab-name>.v<n>` */
  readonly contract: string;
  /** Ordering key; the project code, else the stream id. */
  readonly key: string;
  readonly data: object;
}

/** Internal event → contracts, per audience. Pure. An event that concerns no one else gives []. */
export type Translate = (event: StoredEvent) => readonly Publication[];

/** One audience of a service. */
export interface Channel {
  /** The services that may read it, all of it; `all` for every service there is. */
  readonly readers: 'all' | readonly string[];
  /** The contracts that may go over it; none for `record`, whose one contract is built in. */
  readonly contracts: readonly (abstract new () => object)[];
}

/** The publishing part of a service's manifest. */
export interface Publisher {
  readonly service: string;
  readonly channels: Readonly<Record<string, Channel>>;
}

/** Name of the channel that carries every stored record, to discipline only. */
export const RECORD_CHANNEL = 'record';

/** An entry of the published feed, as every transport carries it. */
export interface FeedEntry extends Publication {
  readonly service: string;
  /** Contiguous from 1 within the channel. */
  readonly feedSeq: number;
  /** Contiguous from 1 within (channel, key). */
  readonly keySeq: number;
  /** Id of the source event; a reaction derives its command id from it. */
  readonly eventId: string;
  readonly projectId?: string;
  /** Agency that signed the source event. */
  readonly agency: string;
  readonly correlationId: string;
  readonly occurredAt: string;
  /** When the publisher recorded it: "known" everywhere means this, not the arrival. */
  readonly recordedAt: string;
  /** Position of the source event in the publisher's log. */
  readonly position: number;
}

/** What a consumer reads of one channel. It is entitled to the whole channel or to none of it. */
export interface Subscription {
  readonly consumer: string;
  readonly service: string;
  readonly channel: string;
}

/** Part of a channel on its way. */
export interface Delivery {
  readonly entries: readonly FeedEntry[];
  /**
   * With these entries the consumer has all that the channel holds of the publisher's log up to this position,
   * even when nothing of it was published.
   */
  readonly mark: number;
}

/** The channel's publisher does not name the consumer among its readers. */
export class ForbiddenReader extends Error {
  override readonly name = 'ForbiddenReader';
  constructor(readonly subscription: Subscription) {
    const { consumer, service, channel } = subscription;
    super(`${service} does not publish channel "${channel}" to ${consumer}`);
  }
}

/** Carries the feed; has no opinion of its own. */
export abstract class Transport {
  /**
   * Delivers entries after `from()` in feed order, at least once, until stopped.
   * `deliver` returns when the batch is safely in the consumer's inbox.
   * @throws ForbiddenReader
   */
  abstract subscribe(
    subscription: Subscription,
    from: () => Promise<number>,
    deliver: (delivery: Delivery) => Promise<void>,
  ): Promise<() => Promise<void>>;

  /**
   * Entries of one key between two key sequences, both included, as far as the feed has them.
   * @throws ForbiddenReader
   */
  abstract range(subscription: Subscription, key: string, fromKeySeq: number, toKeySeq: number): Promise<FeedEntry[]>;
}
