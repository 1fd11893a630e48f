import { setTimeout as delay } from 'node:timers/promises';
import type { AllStreamSubscription, Position } from '@eventstore/db-client';
import type { EventStreams } from './event-streams.js';
import { FIRST_PAUSE, LONGEST_PAUSE } from './patience.js';

export interface FollowNeeds {
  readonly streams: EventStreams;
  /** Where to begin: after the last event that has an ordinal. */
  readonly start: () => Promise<Position | undefined>;
  /** An event that is handled is not asked for again; one whose handling fails is. */
  readonly handle: (at: Position) => Promise<void>;
}

/** A catch-up subscription that outlives its connection: it goes on after the last event that was handled. */
export class CommitFollower {
  private readonly stopping = new AbortController();
  private readonly following: Promise<void>;
  private subscription: AllStreamSubscription | undefined;

  constructor(private readonly needs: FollowNeeds) {
    this.following = this.follow();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    this.subscription?.destroy();
    await this.following;
  }

  private async follow(): Promise<void> {
    const { signal } = this.stopping;
    let handled: Position | undefined;
    let pause = FIRST_PAUSE;
    while (!signal.aborted) {
      try {
        handled ??= await this.needs.start();
        for await (const at of this.positionsAfter(handled)) {
          await this.needs.handle(at);
          handled = at;
          pause = FIRST_PAUSE;
        }
      } catch {
        // away, or the handling failed: both are seen by whoever appends, and tried again here
      }
      await delay(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  private async *positionsAfter(handled: Position | undefined): AsyncGenerator<Position> {
    if (this.stopping.signal.aborted) return;
    const subscription = (this.subscription = this.needs.streams.subscribe(handled));
    try {
      for await (const { event } of subscription) if (event?.position) yield event.position;
    } finally {
      subscription.unsubscribe().catch(() => undefined); // it never began
    }
  }
}
