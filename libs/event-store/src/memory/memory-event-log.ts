import type { DomainClock } from '#kernel/clock.js';
import type { StoredEvent } from '#kernel/envelope.js';
import { RevisionConflict } from '#kernel/errors.js';
import { checkAppend } from '../check-append.js';
import {
  EventLog,
  LogUnavailable,
  outcomeFor,
  type Append,
  type CommandOutcome,
  type LogPage,
  type StoredText,
} from '../event-log.js';
import { recordingTime } from '../recording-time.js';
import { recordText, storedEvent } from '../record-text.js';
import { scanTexts } from '../scan-texts.js';

/** The contract in its shortest form: for the specs of services. What it keeps is gone with the process. */
export class MemoryEventLog extends EventLog {
  private readonly records: StoredText[] = [];
  private readonly streams = new Map<string, StoredText[]>();
  private readonly outcomes = new Map<string, CommandOutcome>();
  private readonly listeners = new Set<() => void>();
  private recordedAt = '';
  private closed = false;

  constructor(private readonly clock: DomainClock) {
    super();
  }

  append(append: Append): Promise<CommandOutcome> {
    return settled(() => this.record(append));
  }

  outcomeOf(commandId: string): Promise<CommandOutcome | undefined> {
    return Promise.resolve(this.outcomes.get(commandId));
  }

  readStream(stream: string, fromRevision = 0): Promise<StoredEvent[]> {
    return settled(() => (this.streams.get(stream) ?? []).slice(Math.max(0, fromRevision)).map(parsed));
  }

  async readAll(after: number, limit: number): Promise<StoredEvent[]> {
    return (await this.readTexts(after, limit)).map(parsed);
  }

  readTexts(after: number, limit: number): Promise<StoredText[]> {
    return Promise.resolve(this.records.slice(after, after + limit));
  }

  async *readBulk(after: number): AsyncGenerator<StoredText[]> {
    const rest = await this.readTexts(after, Infinity);
    if (rest.length > 0) yield rest;
  }

  scan(after: number, types?: ReadonlySet<string>): AsyncGenerator<LogPage> {
    return scanTexts(this.readBulk(after), types);
  }

  head(): Promise<number> {
    return Promise.resolve(this.records.length);
  }

  onCommitted(wake: () => void): () => void {
    this.listeners.add(wake);
    return () => this.listeners.delete(wake);
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  private record(append: Append): CommandOutcome {
    if (this.closed) throw new LogUnavailable();
    checkAppend(append);
    const { stream, commandId, bodyHash, events, refusal } = append;
    const known = this.outcomes.get(commandId);
    if (known) return outcomeFor(bodyHash, known);
    const written = this.streams.get(stream) ?? [];
    const actual = written.length - 1;
    const expected = append.expectedRevision === 'any' ? actual : append.expectedRevision;
    if (expected !== actual) throw new RevisionConflict(stream, expected, actual);

    const recordedAt = recordingTime(this.clock, this.recordedAt);
    const texts = events.map((event, index): StoredText => {
      const revision = actual + 1 + index;
      const position = this.records.length + 1 + index;
      return { position, stream, revision, text: recordText(event, { stream, revision, recordedAt }) };
    });
    this.recordedAt = recordedAt;
    written.push(...texts);
    this.streams.set(stream, written);
    this.records.push(...texts);
    const place = { revision: actual + texts.length, position: this.records.length };
    const outcome: CommandOutcome = { commandId, bodyHash, stream, ...place, ...(refusal ? { refusal } : {}) };
    this.outcomes.set(commandId, outcome);
    if (texts.length > 0) this.listeners.forEach((wake) => queueMicrotask(wake));
    return outcome;
  }
}

function parsed({ text, position }: StoredText): StoredEvent {
  return storedEvent(text, position);
}

/** An error of `work` becomes a rejection, as it would from a log across the network. */
function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
