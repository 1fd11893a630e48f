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
