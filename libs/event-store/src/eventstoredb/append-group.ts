import { setImmediate as turn } from 'node:timers/promises';
import type { Position } from '@eventstore/db-client';
import type { DomainClock } from '#kernel/clock.js';
import { checkAppend } from '../check-append.js';
import { LogUnavailable, type Append, type CommandOutcome } from '../event-log.js';
import { AppendBatch, settle, type Waiting } from './append-batch.js';
import type { EventIndex } from './event-index.js';
import type { EventStreams } from './event-streams.js';
import { indexToEnd } from './index-to-end.js';
import type { Indexed } from './index-transaction.js';
import { isAfter } from './stored-record.js';

const MAX_APPENDS = 256;
const MAX_RECORDS = 1_024; // the lock is held while a batch is written

interface Reach {
  readonly at: Position;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface AppendGroupNeeds {
  readonly streams: EventStreams;
  readonly index: EventIndex;
  readonly clock: DomainClock;
  /** Called when events have ordinals that had none before, whichever process appended them. */
  readonly committed: () => void;
}

/** While one batch is under way the next gathers. One per process and log; between processes the index's lock decides. */
export class AppendGroup {
  private queue: Waiting[] = [];
  private reaches: Reach[] = [];
  private running: Promise<void> | undefined;
  private closed = false;
  private indexed: Indexed | undefined;

  constructor(private readonly needs: AppendGroupNeeds) {}

  append(append: Append): Promise<CommandOutcome> {
    return new Promise((resolve, reject) => {
      if (this.closed) throw new LogUnavailable();
      checkAppend(append);
      this.queue.push({ append, resolve, reject, surprises: 0 });
      this.running ??= this.run();
    });
  }

  /** Resolves when everything up to that position of EventStoreDB has its ordinal. */
  reach(at: Position): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.closed) throw new LogUnavailable();
      this.reaches.push({ at, resolve, reject });
      this.running ??= this.run();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private async run(): Promise<void> {
    for (;;) {
      await turn(); // everyone who was just answered may join the next batch
      if (this.queue.length > 0) await this.commit(this.gather());
      this.settleReaches();
      if (this.queue.length > 0) continue;
      if (this.reaches.length === 0) break;
      await this.catchUp();
    }
    this.running = undefined;
  }

  private gather(): Waiting[] {
    const batch = new Map<string, Waiting>();
    const later: Waiting[] = [];
    let records = 0;
    for (const waiting of this.queue) {
      const { commandId, events } = waiting.append;
      // a command that is in the batch already will find the receipt next time
      if (batch.size >= MAX_APPENDS || records >= MAX_RECORDS || batch.has(commandId)) {
        later.push(waiting);
        continue;
      }
      batch.set(commandId, waiting);
      records += events.length;
    }
    this.queue = later;
    return [...batch.values()];
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    const { streams, index, clock } = this.needs;
    try {
      const carried = await index.locked((open) => new AppendBatch(streams, clock, batch).carryOut(open));
      this.saw(carried.last);
      this.queue.unshift(...carried.again);
      for (const waiting of batch) if (!carried.again.includes(waiting)) settle(waiting, carried);
    } catch (error) {
      // those who wait behind have waited as long: nothing of theirs was sent
      const behind = error instanceof LogUnavailable ? this.queue.splice(0) : [];
      for (const { reject } of [...batch, ...behind]) reject(error);
    }
  }

  private async catchUp(): Promise<void> {
    const { streams, index } = this.needs;
    try {
      this.saw(await index.last()); // whoever appended it may have indexed it since
      this.settleReaches();
      if (this.reaches.length === 0) return;
      this.saw(
        await index.locked(async (open) => {
          if (this.reaches.some(({ at }) => isAfter(at, open.last?.at))) await indexToEnd(streams, open);
          return open.last;
        }),
      );
      this.settleReaches();
      if (this.reaches.length > 0) throw new Error('EventStoreDB ends before an event that it has shown');
    } catch (error) {
      for (const { reject } of this.reaches.splice(0)) reject(error);
    }
  }

  private settleReaches(): void {
    const { indexed } = this;
    const reached = this.reaches.filter(({ at }) => !isAfter(at, indexed?.at));
    this.reaches = this.reaches.filter(({ at }) => isAfter(at, indexed?.at));
    for (const { resolve } of reached) resolve();
  }

  private saw(last: Indexed | undefined): void {
    if (!last || last.position <= (this.indexed?.position ?? 0)) return;
    this.indexed = last;
    this.needs.committed();
  }
}
