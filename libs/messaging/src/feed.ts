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

/** Carries the feed; has no opinion of its own. */
export abstract class Transport {
  /**
   * Delivers entries after `from()` in feed order, at least once, until stopped.
   * `deliver` returns when the batch is safely in the consumer's inbox.
   */
  abstract subscribe(
    subscription: Subscription,
    from: () => Promise<number>,
    deliver: (batch: readonly FeedEntry[]) => Promise<void>,
  ): Promise<() => Promise<void>>;
}
