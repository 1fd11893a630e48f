import type { NewEvent, StoredEvent } from '#kernel/envelope.js';
import { CommandIdReused } from '#kernel/errors.js';

/** Where a writer believes the stream to stand: the revision of its last event, -1 for none, `any` not to ask. */
export type ExpectedRevision = number | 'any';

/** One decision's outcome on its way into the log. `events` may be empty: the receipt is kept all the same. */
export interface Append {
  readonly stream: string;
  readonly expectedRevision: ExpectedRevision;
  readonly commandId: string;
  /** SHA-256 of the command's canonical body, hex: the same command id with another body is refused. */
  readonly bodyHash: string;
  readonly events: readonly NewEvent[];
  /** A refusal is recorded under the command id, so that a retry gets the same answer. */
  readonly refusal?: Refusal;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** What the log remembers of a command id, for ever. */
export interface CommandOutcome {
  readonly commandId: string;
  readonly bodyHash: string;
  readonly stream: string;
  /** Revision of the stream after the command. */
  readonly revision: number;
  /** Position of the log after the command. */
  readonly position: number;
  readonly refusal?: Refusal;
}

/** What a decision begins with. */
export interface Standing {
  /** Of the command, when it is known already; the events are nobody's concern then, and may be missing. */
  readonly outcome?: CommandOutcome;
  /** Of the stream, oldest first. */
  readonly events: readonly StoredEvent[];
}

/**
 * The recorded outcome as the answer to a command with this body.
 * @throws CommandIdReused when the id was recorded with another body
 */
export function outcomeFor(bodyHash: string, outcome: CommandOutcome): CommandOutcome {
  if (outcome.bodyHash !== bodyHash) throw new CommandIdReused(outcome.commandId);
  return outcome;
}

/** Payloads above this (bytes of the canonical record) are refused: larger things belong into the document store. */
export const MAX_RECORD_BYTES = 512 * 1024;

/** A record is larger than MAX_RECORD_BYTES. */
export class RecordTooLarge extends Error {
  override readonly name = 'RecordTooLarge';
  constructor(type: string, bytes: number) {
    super(`${type}: 记录为 ${bytes} 字节，超过上限 ${MAX_RECORD_BYTES} 字节，请改用附件`);
  }
}

/**
 * The log could not be reached for too long, or is closed. Whether the command was recorded is not known:
 * `outcomeOf` tells once the log is back, and sending the same command id again is harmless.
 */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
  constructor(cause?: unknown) {
    super('登记库暂时不可用，请稍后以同一操作编号重试', { cause });
  }
}

/**
 * One append-only log per service. Adapters keep one contract (test/event-log.contract.ts):
 * positions are contiguous from 1 and follow commit order; what was acknowledged is never lost;
 * `recordedAt` never goes back; the stored text is the record's canonical JSON and is never re-serialised.
 */
export abstract class EventLog {
  /**
   * All or nothing. The same command id answers with the recorded outcome, whatever the revision.
   * @throws RevisionConflict, CommandIdReused, RecordTooLarge, LogUnavailable; RuleViolation for a fact in the future
   */
  abstract append(append: Append): Promise<CommandOutcome>;
  abstract outcomeOf(commandId: string): Promise<CommandOutcome | undefined>;
  /** Events of a stream from a revision on, oldest first; empty when there are none. */
  abstract readStream(stream: string, fromRevision?: number): Promise<StoredEvent[]>;
  /** `outcomeOf` and `readStream` for one command: adapters that can, ask once for both. */
  async standing(commandId: string, stream: string): Promise<Standing> {
    const outcome = await this.outcomeOf(commandId);
    return outcome ? { outcome, events: [] } : { events: await this.readStream(stream) };
  }
  /** Events after a position, oldest first. */
  abstract readAll(after: number, limit: number): Promise<StoredEvent[]>;
  /** The same, as the stored texts: what hashes cover. */
  abstract readTexts(after: number, limit: number): Promise<StoredText[]>;
  /** The texts after a position up to the head, in pages of the adapter's size: the fastest way through a long log. */
  abstract readBulk(after: number): AsyncGenerator<StoredText[]>;
  /** The events after a position up to the head, of these types if any are named: the fastest way to read them all. */
  abstract scan(after: number, types?: ReadonlySet<string>): AsyncGenerator<LogPage>;
  abstract head(): Promise<number>;
  /**
   * Called after each commit of events by this process; a hint to read, never the data. It must not throw.
   * Returns the way to stop.
   */
  abstract onCommitted(wake: () => void): () => void;
  /** Ends what was begun, then refuses every append. */
  abstract close(): Promise<void>;
}

export interface StoredText {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly text: string;
}

/** A stretch of the log: what was wanted of it. */
export interface LogPage {
  /** Position of the last record of the stretch, wanted or not. */
  readonly upTo: number;
  readonly events: readonly StoredEvent[];
  /** Size of these events' records. */
  readonly bytes: number;
}
