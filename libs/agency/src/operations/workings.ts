import type { EventLog } from '#event-store/event-log.js';
import type { FeedReader } from '#messaging/feed/feed-reader.js';
import type { RecordPolicy } from '#messaging/feed/record.js';
import type { Inbox } from '#messaging/inbox/inbox.js';
import type { ReactionRunner } from '#messaging/reactions/reaction-runner.js';
import type { Subscription, Transport } from '#messaging/transport.js';
import type { ProjectionRunner } from '#projections/projection-runner.js';

/** What moves in a service behind its doors, for whoever looks after it. */
export abstract class Workings {
  abstract readonly service: string;
  abstract readonly log: EventLog;
  abstract readonly feed: FeedReader;
  abstract readonly inbox: Inbox;
  abstract readonly reactions: ReactionRunner;
  abstract readonly projections: ProjectionRunner;
  abstract readonly transport: Transport;
  /** The channels that the service reads. */
  abstract readonly subscriptions: () => readonly Subscription[];
  /** Which of its own events leave the service with their content. */
  abstract readonly recordPolicy: RecordPolicy;
  abstract readonly report: (error: unknown) => void;
}
