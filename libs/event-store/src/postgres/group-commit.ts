import { setImmediate as turn } from 'node:timers/promises';
import type { DomainClock } from '#kernel/clock.js';
import { RevisionConflict } from '#kernel/errors.js';
import { checkAppend } from '../check-append.js';
import { LogUnavailable, type Append, type CommandOutcome } from '../event-log.js';
import { recordingTime } from '../recording-time.js';
import { AppendBatch } from './append-batch.js';
import type { AppendConnection, Verdict } from './append-connection.js';
import { writeTexts, type PendingAppend } from './pending-append.js';

const REMEMBERED_HEADS = 10_000;

export interface GroupCommitNeeds {
  readonly connection: AppendConnection;
  readonly clock: DomainClock;
  /** The recorded outcomes as answers to appends whose command ids are known. Rejects none; settles each. */
  readonly answerKnown: (known: readonly PendingAppend[]) => Promise<void>;
  readonly committed: () => void;
}

/** While one transaction waits for its fsync, the next batch gathers. One per process and log. */
export class GroupCommit {
  private queue: PendingAppend[] = [];
  private running: Promise<void> | undefined;
  private closed = false;
  /** The latest moment that this process has handed out, and the latest that others are known to have recorded. */
  private stamped = '';
  private floor = '';
  /** How many more to send one by one: the server refused a batch, and one of them is at fault. */
  private alone = 0;
  private readonly heads = new Map<string, number>();

  constructor(private readonly needs: GroupCommitNeeds) {}

  append(append: Append): Promise<CommandOutcome> {
    return new Promise((resolve, reject) => {
      if (this.closed) throw new LogUnavailable();
      checkAppend(append);
      const pending: PendingAppend = { append, resolve, reject, recordedAt: this.now() };
      // written while the database is busy with the batch before
      if (append.expectedRevision !== 'any') writeTexts(pending, append.expectedRevision, pending.recordedAt);
      this.queue.push(pending);
      this.running ??= this.run();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.running;
    this.needs.connection.release();
  }

  private async run(): Promise<void> {
    for (;;) {
      await turn(); // everyone who was just answered may join the next batch
      if (this.queue.length === 0) break;
      const batch = this.gather();
      if (batch.pending.length > 0) await this.commit(batch);
    }
    this.running = undefined;
  }

  private gather(): AppendBatch {
    const batch = new AppendBatch(this.heads, this.floor);
    const later: PendingAppend[] = [];
    for (const pending of this.queue) {
      if (batch.isFull || !batch.takes(pending) || (this.alone > 0 && batch.pending.length === 1)) {
        later.push(pending);
        continue;
      }
      try {
        batch.add(pending, () => this.now());
      } catch (error) {
        pending.reject(error);
      }
    }
    this.queue = later;
    this.alone = Math.max(0, this.alone - 1);
    return batch;
  }

  private async commit(batch: AppendBatch): Promise<void> {
    try {
      const { clockFloor, verdicts } = await this.needs.connection.append(batch.parameters());
      if (clockFloor === undefined) return await this.settle(batch.pending, verdicts);
      this.floor = clockFloor;
      this.queue.unshift(...batch.pending);
    } catch (error) {
      if (error instanceof LogUnavailable) return this.refuseAll(batch.pending, error);
      if (batch.pending.length === 1) return batch.pending[0]?.reject(error);
      this.queue.unshift(...batch.pending);
      this.alone = batch.pending.length;
    }
  }

  private async settle(batch: readonly PendingAppend[], verdicts: readonly Verdict[]): Promise<void> {
    const known: PendingAppend[] = [];
    const again: PendingAppend[] = [];
    batch.forEach((pending, index) => {
      const verdict = verdicts[index];
      if (!verdict) return pending.reject(new Error('the append function left an append without a verdict'));
      const { stream, expectedRevision, commandId, bodyHash, refusal } = pending.append;
      const { kind, revision, position } = verdict;
      if (kind === 'known') return known.push(pending);
      if (expectedRevision === 'any') this.remember(stream, revision);
      if (kind === 'appended') {
        return pending.resolve({ commandId, bodyHash, stream, revision, position, ...(refusal ? { refusal } : {}) });
      }
      if (expectedRevision === 'any') return again.push(pending);
      return pending.reject(new RevisionConflict(stream, expectedRevision, revision));
    });
    this.queue.unshift(...again);
    if (batch.some(({ append }, index) => verdicts[index]?.kind === 'appended' && append.events.length > 0)) {
      this.needs.committed();
    }
    if (known.length > 0) await this.needs.answerKnown(known);
  }

  private remember(stream: string, revision: number): void {
    if (this.heads.size >= REMEMBERED_HEADS) this.heads.clear();
    this.heads.set(stream, revision);
  }

  /** Those who wait behind have waited as long: nothing of theirs was sent. */
  private refuseAll(sent: readonly PendingAppend[], error: LogUnavailable): void {
    for (const pending of [...sent, ...this.queue.splice(0)]) pending.reject(error);
  }

  private now(): string {
    const floor = this.stamped < this.floor ? this.floor : this.stamped;
    return (this.stamped = recordingTime(this.needs.clock, floor));
  }
}
